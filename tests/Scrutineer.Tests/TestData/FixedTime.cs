namespace Scrutineer.Tests.TestData;

/// <summary>A clock that stands at nine in the morning of a day.</summary>
internal sealed class FixedTime(DateOnly today) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(today, new TimeOnly(9, 0), TimeSpan.Zero);
}
