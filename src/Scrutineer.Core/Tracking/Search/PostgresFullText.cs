using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Search;

/// <summary>Search on PostgreSQL: a generated tsvector with a GIN index. Titles weigh A, text B, what names the record C; tags are D.</summary>
internal sealed class PostgresFullText : FullText
{
    private const string Columns = """e."RecordKind", e."RecordId", e."Scope", e."IsTitle", e."Visibility" FROM "SearchEntry" AS e""";

    private const string Query = $$"""SELECT e."Id", 0::float8 AS "Score", {{Columns}} WHERE e."Words" @@ to_tsquery('english', {0})""";

    // The offset keeps the planner from walking all passages for the newest of few titles.
    private const string TitleQuery = $$"""SELECT e."Id", 0::float8 AS "Score", {{Columns}} WHERE e."IsTitle" AND e."Words" @@ to_tsquery('english', {0}) OFFSET 0""";

    private const string ScoreQuery =
        $$"""SELECT e."Id", ts_rank_cd(ARRAY[0, 0.05, 0.2, 1]::float4[], e."Words", to_tsquery('english', {0}), 1)::float8 AS "Score", {{Columns}}""";

    public override async Task BuildAsync(ScrutineerDb db, CancellationToken cancel)
    {
        var title = """CASE WHEN "IsTitle" THEN "Title" ELSE '' END""";
        var about = """CASE WHEN "IsTitle" THEN "Label" ELSE "Title" || ' ' || "Label" END""";
#pragma warning disable EF1002 // Nothing in it comes from outside.
        await db.Database.ExecuteSqlRawAsync(
            $"""
            DELETE FROM "SearchEntry";
            DROP INDEX IF EXISTS "IX_SearchEntry_Words";
            DROP INDEX IF EXISTS "IX_SearchEntry_TitleWords";
            ALTER TABLE "SearchEntry" DROP COLUMN IF EXISTS "Words";
            ALTER TABLE "SearchEntry" ADD COLUMN "Words" tsvector GENERATED ALWAYS AS ({Part(title, 'A')} || {Part("\"Text\"", 'B')} || {Part(about, 'C')} || {Part("\"Tags\"", 'D')}) STORED;
            CREATE INDEX "IX_SearchEntry_Words" ON "SearchEntry" USING gin ("Words") WITH (fastupdate = off);
            CREATE INDEX "IX_SearchEntry_TitleWords" ON "SearchEntry" USING gin ("Words") WITH (fastupdate = off) WHERE "IsTitle";
            """, cancel);
#pragma warning restore EF1002
    }

    public override Task SettleAsync(ScrutineerDb db, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync("""ANALYZE "SearchEntry" """, cancel);

    public override IQueryable<SearchMatch> Match(ScrutineerDb db, SearchPattern pattern)
    {
        var own = Expression(pattern.Terms, pattern.InTitle ? ":A" : ":AB", " | ");
        // A passage counts where it holds one of the words itself; the others may stand in its record's title.
        var all = pattern.Terms.Count == 1 || !pattern.All ? own : $"({Expression(pattern.Terms, pattern.InTitle ? ":A" : ":ABC", " & ")}) & ({own})";
        var narrowed = string.Join(" & ", [$"({all})", .. pattern.Tags.Select(t => $"'{t}':D")]);
        return db.Set<SearchMatch>().FromSqlRaw(pattern.InTitle ? TitleQuery : Query, narrowed);
    }

    public override IQueryable<SearchMatch> Scored(ScrutineerDb db, SearchPattern pattern, IReadOnlyCollection<long> ids) =>
        db.Set<SearchMatch>().FromSqlRaw(ScoreQuery, Expression(pattern.Terms, "", pattern.All ? " & " : " | ")).Where(m => ids.Contains(m.Id));

    /// <summary>Words stand in quotation marks, so that nothing in them is tsquery's own language.</summary>
    private static string Expression(IReadOnlyList<SearchTerm> terms, string weights, string joint) =>
        string.Join(joint, terms.Select(t => t.IsPhrase ? $"({string.Join(" <-> ", t.Words.Select(w => $"'{w}'{weights}"))})" : $"'{t.Words[0]}'{weights}"));

    /// <summary>Letters and digits only, without accents: words are then divided as SQLite divides them.</summary>
    private static string Part(string column, char weight) =>
        $"""setweight(to_tsvector('english', regexp_replace(translate(lower({column}), '{Accented}', '{Plain}'), '[^[:alnum:]]+', ' ', 'g')), '{weight}')""";

    private static string Accented { get; } = string.Concat(Letters());

    private static string Plain { get; } = string.Concat(Letters().Select(l => char.ToLowerInvariant(Words.WithoutAccent(l))));

    private static IEnumerable<char> Letters() =>
        Enumerable.Range(0xC0, 0x250 - 0xC0).Concat(Enumerable.Range(0x1E00, 0x100)).Select(c => (char)c).Where(c => char.IsLetter(c) && char.IsAscii(Words.WithoutAccent(c)));
}
