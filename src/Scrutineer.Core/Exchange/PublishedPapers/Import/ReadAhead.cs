using System.Runtime.CompilerServices;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Reads the next few files while the one before them is kept; they come out in the order they went in.</summary>
internal static class ReadAhead
{
    public static async IAsyncEnumerable<T> InOrderAsync<T>(IReadOnlyList<string> files, Func<string, T> read, int ahead, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var waiting = new Queue<Task<T>>();
        for (var next = 0; next < files.Count || waiting.Count > 0;)
        {
            for (; next < files.Count && waiting.Count < ahead; next++)
            {
                var file = files[next];
                waiting.Enqueue(Task.Run(() => read(file), cancel));
            }

            yield return await waiting.Dequeue();
        }
    }
}
