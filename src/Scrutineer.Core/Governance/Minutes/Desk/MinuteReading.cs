using Scrutineer.Tracking;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>Reads the words of a minute as those of an imported paper are read. The reader of papers lies a wing above this one, and is handed in.</summary>
/// <param name="board">The board's name: naming it names no other body.</param>
/// <param name="title">The minute's title.</param>
/// <param name="narrative">What was said, as Markdown.</param>
/// <param name="decisions">The texts under RESOLVED.</param>
/// <param name="numbers">How the set is numbered, from which a number without a year gets one (rule P2); null while it has no numbers: such references are then left out.</param>
public delegate MinuteReading MinuteReader(string board, string title, string narrative, IReadOnlyList<string> decisions, MinuteNumbers? numbers = null);

/// <summary>The day of a set of minutes, and the number of its first.</summary>
public sealed record MinuteNumbers(DateOnly Meeting, int First);

/// <summary>What a minute's words say of other minutes, and where they ask.</summary>
/// <param name="References">Citations of minutes.</param>
/// <param name="Asking">Sentences that request, invite, circulate, write to, ask or have something reported back.</param>
/// <param name="Closures">Sentences that say an earlier ask was answered.</param>
public sealed record MinuteReading(IReadOnlyList<ReadReference> References, IReadOnlyList<AskingSentence> Asking, IReadOnlyList<ReadClosure> Closures);

/// <summary>A minute cited in a sentence; <paramref name="Body"/> is the other body it belongs to.</summary>
public sealed record ReadReference(string Citation, string? Body, string AsWritten, string Sentence, bool FurtherTo);

/// <summary>A sentence that asks, with the kind and the addressees that its words suggest.</summary>
/// <param name="Decision">Order of the decision it stands in; null in the narrative.</param>
public sealed record AskingSentence(string Sentence, int? Decision, TrackedItemKind Kind, IReadOnlyList<string> To);

/// <summary>A sentence saying that what a minute of this board asked for was answered.</summary>
public sealed record ReadClosure(string Citation, string Sentence);
