using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>One paper on its way in: what was read, and the records it belongs to.</summary>
/// <param name="SeenOn">The meeting the paper was for: later papers speak last.</param>
/// <param name="Replaces">True when it corrects a paper already held: what it no longer says goes.</param>
internal sealed record PaperImport(
    ScrutineerDb Db,
    PublishedPaper Paper,
    BoardDirectory Boards,
    Board Board,
    Meeting Meeting,
    PersonDirectory People,
    DateOnly SeenOn,
    bool Replaces,
    CancellationToken Cancel);
