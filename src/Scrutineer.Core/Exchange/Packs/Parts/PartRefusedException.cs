namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>A paper cannot be bound into the pack. The message is the rest of a sentence that begins with the file's name.</summary>
internal sealed class PartRefusedException(string why) : Exception(why);
