using Scrutineer.Exchange.Extracts;
using Scrutineer.Quality.Performance.Teams;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Performance.Teams;

/// <summary>What teams hold and what is overdue, worked by hand (rule R18).</summary>
public sealed class TeamBoardTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-teams-").FullName;

    [Fact]
    public void Teams_AreCountedAsWorkedByHand()
    {
        // On Good Friday, 29 March 2024: 45 working days from 24 January ended on Wednesday 27 March; from 26 January 44 have passed.
        Write("list-4.csv", "Child Unique ID,Continuous Assessment Start Date,Continuous Assessment Date of Authorisation,Allocated Team", "C1,24/01/2024,,North", "C2,26/01/2024,,North", "C3,02/01/2024,20/03/2024,North", "C4,01/03/2024,,");
        // A visit on 14 March is ten working days before the 28th; one on 13 March eleven. Without a review three months run from the start, with one six from it.
        Write("list-7.csv", "Child Unique ID,Child Protection Plan Start Date,Child Protection Plan End Date,Date of the Last Statutory Visit,Date of latest review conference,Allocated Team",
            "C1,01/12/2023,,14/03/2024,,North", "C2,30/12/2023,,13/03/2024,,South", "C3,01/06/2023,,20/03/2024,29/09/2023,South", "C4,01/06/2023,,20/03/2024,28/09/2023,South", "C5,01/06/2023,01/02/2024,,,South");
        // Started on 1 March: 19 of the 20 working days to the first review have passed. C2's first review came within them, so the next was due three months later; C3's six months later.
        Write("list-8.csv", "Child Unique ID,Date Started to be Looked After,Date Ceased to be Looked After,Date of Last Social Work Visit,Date of Latest Statutory Review,Allocated Team",
            "C1,01/03/2024,,16/02/2024,,North", "C2,01/11/2023,,16/02/2024,28/11/2023,North", "C3,01/11/2022,,15/02/2024,20/11/2023,North");
        Write("local-workers.csv", "Worker ID,Allocated Team,Full-Time Equivalent,Cases Held", "W1,North,1,18", "W2,North,0.5,9", "W3,South,1,0");

        var board = TeamBoard.Of(ExtractReader.Read(folder).Extract, new(2024, 3, 29));

        board.Select(t => t.Team).ShouldBe(["North", "South", "No team named"]);
        var (north, south, none) = (board[0], board[1], board[2]);
        (north.Assessments, none.Assessments).ShouldBe((new OpenCount(2, 1), new OpenCount(1, 0)));
        north.InNeed.ShouldBeNull();
        (north.PlanVisits, south.PlanVisits).ShouldBe((new OpenCount(1, 0), new OpenCount(3, 1)));
        (north.PlanReviews, south.PlanReviews).ShouldBe((new OpenCount(1, 1), new OpenCount(3, 1)));
        north.CareVisits.ShouldBe(new OpenCount(3, 1));
        north.CareReviews.ShouldBe(new OpenCount(3, 1));
        (north.Caseload, south.Caseload).ShouldBe((18.0m, null));
    }

    [Fact]
    public void AnAssessment_IsOverdueTheWorkingDayAfterTheFortyFifth()
    {
        Write("list-4.csv", "Child Unique ID,Continuous Assessment Start Date,Continuous Assessment Date of Authorisation,Allocated Team", "C1,24/01/2024,,North");
        var extract = ExtractReader.Read(folder).Extract;

        TeamBoard.Of(extract, new(2024, 3, 27)).Single().Assessments.ShouldBe(new OpenCount(1, 0));
        TeamBoard.Of(extract, new(2024, 3, 28)).Single().Assessments.ShouldBe(new OpenCount(1, 1));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string name, params string[] lines) => File.WriteAllLines(Path.Combine(folder, name), lines);
}
