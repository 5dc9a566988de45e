using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tests.Foundation.Journal;

/// <summary>The six ways of tampering, each done at random straight on the tables, as somebody with the database's password would.</summary>
internal sealed class Tampering(DataStore store, Random random, long entries)
{
    private const string Columns = "\"At\", \"Actor\", \"Verb\", \"RecordKind\", \"RecordId\", \"PayloadHash\", \"PreviousHash\", \"Hash\"";

    public static IReadOnlyList<string> Kinds { get; } = ["edit", "deletion", "reordering", "truncation", "wipe", "roll-back"];

    /// <returns>The last entry that is still as it was.</returns>
    public async Task<long> DoAsync(string kind)
    {
        await using var db = store.Open(Viewer.Work("intruder"));
        return kind switch
        {
            "edit" => await EditAsync(db),
            "deletion" => await DeleteAsync(db),
            "reordering" => await ReorderAsync(db),
            "truncation" => await TruncateAsync(db, random.NextInt64(0, entries)),
            "wipe" => await TruncateAsync(db, 0),
            // An older state of the database: what was written since is gone, records and all, and the head is as it was then.
            _ => await RollBackAsync(db),
        };
    }

    private async Task<long> EditAsync(ScrutineerDb db)
    {
        var at = Any();
        switch (random.Next(10))
        {
            case 0: await Run(db, $"UPDATE \"JournalPayload\" SET \"Difference\" = replace(\"Difference\", 'e', 'a') || ' ' WHERE \"Sequence\" = {at}"); break;
            case 1: await Run(db, $"UPDATE \"JournalPayload\" SET \"Difference\" = NULL WHERE \"Sequence\" = {at}"); break;
            case 2: await Run(db, $"UPDATE \"JournalPayload\" SET \"Difference\" = NULL, \"Salt\" = '', \"ErasedBy\" = {entries} WHERE \"Sequence\" = {at}"); break;
            case 3: await Run(db, $"UPDATE \"JournalPayload\" SET \"Salt\" = '{new string('0', 32)}' WHERE \"Sequence\" = {at}"); break;
            case 4: await Reseal(db, at); break;
            // A moment from the other end: entries of one save share theirs.
            case 5: await Run(db, $"UPDATE \"JournalEntry\" SET \"At\" = (SELECT \"At\" FROM \"JournalEntry\" WHERE \"Sequence\" = {(at > entries / 2 ? 1 : entries)}) WHERE \"Sequence\" = {at}"); break;
            default:
                string[] texts = ["Actor", "Verb", "RecordKind", "RecordId", "PayloadHash", "PreviousHash", "Hash"];
                await Run(db, $"UPDATE \"JournalEntry\" SET \"{texts[random.Next(texts.Length)]}\" = '{random.Next():x64}' WHERE \"Sequence\" = {at}");
                break;
        }

        return at - 1;
    }

    /// <summary>The thorough intruder: alters an entry and computes every later hash anew.</summary>
    private static async Task Reseal(ScrutineerDb db, long from)
    {
        var rows = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.Sequence >= from).OrderBy(e => e.Sequence).ToListAsync();
        var previous = rows[0].PreviousHash;
        foreach (var row in rows)
        {
            var forged = new JournalEntry
            {
                Sequence = row.Sequence,
                At = row.At,
                Actor = row.Sequence == from ? "somebody else" : row.Actor,
                Verb = row.Verb,
                RecordKind = row.RecordKind,
                RecordId = row.RecordId,
                PayloadHash = row.PayloadHash,
                PreviousHash = previous,
                Hash = "",
            };
            previous = JournalChain.HashOf(forged);
            await Run(db, $"UPDATE \"JournalEntry\" SET \"Actor\" = '{forged.Actor}', \"PreviousHash\" = '{forged.PreviousHash}', \"Hash\" = '{previous}' WHERE \"Sequence\" = {row.Sequence}");
        }

        await Run(db, $"UPDATE \"JournalHead\" SET \"Hash\" = '{previous}'");
    }

    private async Task<long> DeleteAsync(ScrutineerDb db)
    {
        var at = Any();
        var what = random.Next(3);
        if (what != 1) await Run(db, $"DELETE FROM \"JournalEntry\" WHERE \"Sequence\" = {at}");
        if (what != 0) await Run(db, $"DELETE FROM \"JournalPayload\" WHERE \"Sequence\" = {at}");
        return at - 1;
    }

    private async Task<long> ReorderAsync(ScrutineerDb db)
    {
        var one = Any();
        long other;
        do other = Any();
        while (other == one);
        foreach (var (table, columns) in new[] { ("JournalEntry", Columns), ("JournalPayload", "\"Salt\", \"Difference\", \"ErasedBy\"") })
        {
            await Run(db, $"INSERT INTO \"{table}\" (\"Sequence\", {columns}) SELECT -1, {columns} FROM \"{table}\" WHERE \"Sequence\" = {one}");
            await Run(db, $"DELETE FROM \"{table}\" WHERE \"Sequence\" = {one}");
            await Run(db, $"UPDATE \"{table}\" SET \"Sequence\" = {one} WHERE \"Sequence\" = {other}");
            await Run(db, $"UPDATE \"{table}\" SET \"Sequence\" = {other} WHERE \"Sequence\" = -1");
        }

        return Math.Min(one, other) - 1;
    }

    private static async Task<long> TruncateAsync(ScrutineerDb db, long keep)
    {
        var hash = keep == 0 ? JournalChain.Root : await db.Set<JournalEntry>().Where(e => e.Sequence == keep).Select(e => e.Hash).SingleAsync();
        await Run(db, $"DELETE FROM \"JournalEntry\" WHERE \"Sequence\" > {keep}");
        await Run(db, $"DELETE FROM \"JournalPayload\" WHERE \"Sequence\" > {keep}");
        await Run(db, $"UPDATE \"JournalHead\" SET \"Sequence\" = {keep}, \"Hash\" = '{hash}'");
        return keep;
    }

    private async Task<long> RollBackAsync(ScrutineerDb db)
    {
        var kept = await TruncateAsync(db, random.NextInt64(1, entries));
        await Run(db, $"DELETE FROM \"Person\" WHERE \"Slug\" NOT IN (SELECT 'person-' || \"Sequence\" FROM \"JournalEntry\")");
        // Life goes on after it: the journal grows past its anchored length again.
        if (random.Next(2) == 0)
        {
            for (var n = kept; n < entries + 2; n++) db.Note(JournalNote.Of("read", new Scrutineer.Foundation.RecordRef("person", Guid.NewGuid()), "later"));
            await db.SaveChangesAsync();
        }

        return kept;
    }

    private long Any() => random.NextInt64(1, entries + 1);

    private static async Task Run(ScrutineerDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
