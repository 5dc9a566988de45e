using Scrutineer.Governance.OwnPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.OwnPapers;

public sealed class PapersLookTests
{
    private static readonly DateTime Monday = new(2031, 3, 17, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void FirstLook_FindsEverythingNew_AndKeepsItForAnHour()
    {
        var look = new PapersLook { AccountId = Guid.NewGuid() };

        look.Note(Monday);
        look.Note(Monday.AddMinutes(50));

        look.IsNew(Monday.AddYears(-1)).ShouldBeTrue();
    }

    [Fact]
    public void LaterLook_FindsNewWhatCameAfterTheOneBefore()
    {
        var look = new PapersLook { AccountId = Guid.NewGuid() };
        look.Note(Monday);
        look.Note(Monday.AddMinutes(30));

        look.Note(Monday.AddDays(2));
        look.Note(Monday.AddDays(2).AddMinutes(5));

        (look.IsNew(Monday.AddMinutes(20)), look.IsNew(Monday.AddMinutes(31)), look.IsNew(Monday.AddDays(2))).ShouldBe((false, true, true));
    }
}
