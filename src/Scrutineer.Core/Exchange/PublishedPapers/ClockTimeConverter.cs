using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Scrutineer.Exchange.PublishedPapers;

/// <summary>Times as <c>14:00</c>, without seconds, as the contract has them.</summary>
public sealed class ClockTimeConverter : JsonConverter<TimeOnly?>
{
    public override TimeOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text ? TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture) : null;

    public override void Write(Utf8JsonWriter writer, TimeOnly? value, JsonSerializerOptions options)
    {
        if (value is { } time) writer.WriteStringValue(time.ToString("HH:mm", CultureInfo.InvariantCulture));
        else writer.WriteNullValue();
    }
}
