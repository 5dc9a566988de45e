using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Search;

/// <summary>Search on SQLite: an FTS5 index without a copy of the text, kept by triggers.</summary>
internal sealed class SqliteFullText : FullText
{
    // A title weighs eight times what the text does; what only names the record of a passage, a fifth of it.
    private const string Build =
        """
        DROP TRIGGER IF EXISTS "SearchEntryAdded";
        DROP TRIGGER IF EXISTS "SearchEntryRemoved";
        DROP TABLE IF EXISTS "SearchIndex";
        DELETE FROM "SearchEntry";
        CREATE VIRTUAL TABLE "SearchIndex" USING fts5(title, body, about, tags, content='', tokenize='porter unicode61 remove_diacritics 2');
        INSERT INTO "SearchIndex"("SearchIndex", rank) VALUES ('rank', 'bm25(8.0, 1.0, 0.2, 0.0)');
        CREATE TRIGGER "SearchEntryAdded" AFTER INSERT ON "SearchEntry" BEGIN
          INSERT INTO "SearchIndex"(rowid, title, body, about, tags)
          VALUES (new."Id", CASE WHEN new."IsTitle" THEN new."Title" ELSE '' END, new."Text", CASE WHEN new."IsTitle" THEN new."Label" ELSE new."Title" || ' ' || new."Label" END, new."Tags");
        END;
        CREATE TRIGGER "SearchEntryRemoved" AFTER DELETE ON "SearchEntry" BEGIN
          INSERT INTO "SearchIndex"("SearchIndex", rowid, title, body, about, tags)
          VALUES ('delete', old."Id", CASE WHEN old."IsTitle" THEN old."Title" ELSE '' END, old."Text", CASE WHEN old."IsTitle" THEN old."Label" ELSE old."Title" || ' ' || old."Label" END, old."Tags");
        END;
        """;

    private const string Unscored = """s.rowid AS "Id", 0.0 AS "Score" """;

    // Scores are asked for apart: to give one, FTS5 must first count every passage that holds each word.
    // The plus keeps a list of passages from being looked up one by one, which would count anew for each.
    private const string WithScore = """+s.rowid AS "Id", -s.rank AS "Score" """;

    private static string Query(string columns) =>
        $$"""
        SELECT {{columns}}, e."RecordKind", e."RecordId", e."Scope", e."IsTitle", e."Visibility"
        FROM "SearchIndex" AS s CROSS JOIN "SearchEntry" AS e ON e."Id" = s.rowid
        WHERE s."SearchIndex" MATCH {0}
        """;

    public override async Task BuildAsync(ScrutineerDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync(Build, cancel);
        // What is deleted from the index is overwritten, as everywhere in the database.
        await db.Database.ExecuteSqlRawAsync("""INSERT INTO "SearchIndex"("SearchIndex", rank) VALUES ('secure-delete', 1)""", cancel);
    }

    public override Task SettleAsync(ScrutineerDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync("""INSERT INTO "SearchIndex"("SearchIndex") VALUES ('optimize')""", cancel);

    public override IQueryable<SearchMatch> Match(ScrutineerDb db, SearchPattern pattern) => db.Set<SearchMatch>().FromSqlRaw(Query(Unscored), Expression(pattern));

    public override IQueryable<SearchMatch> Scored(ScrutineerDb db, SearchPattern pattern, IReadOnlyCollection<long> ids) =>
        db.Set<SearchMatch>().FromSqlRaw(Query(WithScore), $"{{title body about}} : ({string.Join(pattern.All ? " AND " : " OR ", Quoted(pattern.Terms))})").Where(m => ids.Contains(m.Id));

    private static List<string> Quoted(IEnumerable<SearchTerm> terms) => [.. terms.Select(t => $"\"{string.Join(' ', t.Words)}\"")];

    /// <summary>Words stand in quotation marks, so that nothing in them is FTS5's own language.</summary>
    internal static string Expression(SearchPattern pattern)
    {
        var terms = Quoted(pattern.Terms);
        var own = $"{{{(pattern.InTitle ? "title" : "title body")}}} : ";
        var any = $"{own}({string.Join(" OR ", terms)})";
        // A passage counts where it holds one of the words itself; the others may stand in its record's title.
        var all = terms.Count == 1 || !pattern.All ? any
            : pattern.InTitle ? $"{{title}} : ({string.Join(" AND ", terms)})"
            : $"({{title body about}} : ({string.Join(" AND ", terms)})) AND ({any})";
        return string.Join(" AND ", [$"({all})", .. pattern.Tags.Select(t => $"(tags : \"{t}\")")]);
    }
}
