using static Scrutineer.Quality.Extracts.LocalLists;

namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>Workers with the cases that they hold, and fostering households.</summary>
internal static class InventedStaff
{
    /// <summary>Full-time posts whose holders have cases, a hundred in all, and how heavy their load is beside others'.</summary>
    private static readonly (string Team, string Group, int Posts, int Load)[] Teams =
    [
        ("First Assessment Team", InventedTeams.Assessment, 14, 90), ("Second Assessment Team", InventedTeams.Assessment, 12, 86), ("Harbour Team", InventedTeams.Protection, 13, 95), (InventedTeams.Slow, InventedTeams.Protection, 12, 116),
        ("Old Town Team", InventedTeams.Protection, 11, 92), ("Fen Edge Team", InventedTeams.Protection, 9, 90), (InventedTeams.Heath, InventedTeams.Care, 11, 122), (InventedTeams.Marsh, InventedTeams.Care, 10, 112), (InventedTeams.LeavingCare, InventedTeams.Care, 8, 104),
    ];

    /// <summary>Households approved and left, as the papers have them, between two months; and how many there were before the first.</summary>
    private const int HouseholdsBefore = 164;
    private static readonly (DateOnly From, int Months, int Approved, int Left)[] Households =
        [(new(2023, 10, 1), 6, 5, 11), (new(2024, 4, 1), 9, 6, 12), (new(2025, 1, 1), 3, 2, 3), (new(2025, 4, 1), 9, 13, 6), (new(2026, 1, 1), 9, 17, 6)];

    public static void Write(Invention invention)
    {
        WriteWorkers(invention);
        WriteFostering(invention);
    }

    private static void WriteWorkers(Invention invention)
    {
        using var list = invention.List(Workers.List);
        // Of two that share a post one has six tenths of it.
        var workers = Teams.SelectMany(t => Enumerable.Repeat(100, t.Posts - 1).Append(60).Append(40).Select(hundredths => (t.Team, t.Group, Hundredths: hundredths, Load: hundredths * t.Load))).ToList();
        var (cases, all) = ((int)(invention.Value("caseload-fte", invention.Count - 1) * Teams.Sum(t => t.Posts)), workers.Sum(w => (long)w.Load));
        var (sum, given) = (0L, 0);
        foreach (var (worker, number) in workers.Select((w, at) => (w, at + 1)))
        {
            sum += worker.Load;
            var held = (int)(cases * sum / all) - given;
            given += held;
            list.Add($"W{number:000}", ("Allocated Team", worker.Team), ("Worker Group", worker.Group), (Workers.FullTime.Heading, worker.Hundredths / 100m), (Workers.Cases.Heading, held));
        }
    }

    private static void WriteFostering(Invention invention)
    {
        using var list = invention.List(Fostering.List);
        var (open, number) = (new Queue<DateOnly>(), 0);
        for (var one = 0; one < HouseholdsBefore; one++) open.Enqueue(invention.Month(0).AddDays(-2_400 + (one * 14)));
        foreach (var span in Households)
        {
            if (span.From > invention.AsAt) break;
            var days = span.From.AddMonths(span.Months).DayNumber - span.From.DayNumber;
            for (var one = 0; one < span.Approved; one++) open.Enqueue(span.From.AddDays(((one * 2) + 1) * days / (span.Approved * 2)));
            for (var one = 0; one < span.Left; one++) Add(open.Dequeue(), invention.Known(span.From.AddDays(((one * 2) + 1) * days / (span.Left * 2))));
        }

        while (open.TryDequeue(out var approved)) Add(approved, null);

        void Add(DateOnly approved, DateOnly? left)
        {
            if (approved > invention.AsAt) return;
            var places = 1 + invention.Chance.Of(45, 35, 20);
            list.Add($"H{++number:000}", (Fostering.Applied.Heading, approved.AddDays(-200)), (Fostering.Approved.Heading, approved), (Fostering.Left.Heading, left), (Fostering.Places.Heading, places), (Fostering.Filled.Heading, left is null ? invention.Chance.Below(places + 1) : 0));
        }
    }
}
