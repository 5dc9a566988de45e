namespace Scrutineer.Quality.Allocations;

/// <summary>The greatest flow through a network, by Dinic's way: shortest paths in layers. It answers whether an even allocation exists, and where none does, what binds (rule Y6).</summary>
internal sealed class FlowNetwork(int nodes)
{
    private readonly List<int> to = [], room = [];
    private readonly List<int>[] edges = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
    private readonly int[] layer = new int[nodes], next = new int[nodes];

    /// <summary>Adds an edge and gives its number.</summary>
    public int Add(int from, int target, int capacity)
    {
        to.AddRange([target, from]);
        room.AddRange([capacity, 0]);
        edges[from].Add(to.Count - 2);
        edges[target].Add(to.Count - 1);
        return to.Count - 2;
    }

    /// <summary>How much runs over an edge.</summary>
    public int Flow(int edge) => room[edge + 1];

    /// <summary>How much more could run over an edge.</summary>
    public int Room(int edge) => room[edge];

    /// <summary>Lets more run over an edge from now on.</summary>
    public void Widen(int edge, int by) => room[edge] += by;

    /// <summary>Adds as much flow as there is room for, to what runs already.</summary>
    public int Run(int source, int sink)
    {
        var total = 0;
        while (Layer(source, sink))
        {
            Array.Clear(next);
            while (Push(source, sink, int.MaxValue) is var pushed and > 0) total += pushed;
        }

        return total;
    }

    private bool Layer(int source, int sink)
    {
        Array.Clear(layer);
        layer[source] = 1;
        var waiting = new Queue<int>([source]);
        while (waiting.TryDequeue(out var node))
            foreach (var edge in edges[node])
                if (room[edge] > 0 && layer[to[edge]] == 0)
                {
                    layer[to[edge]] = layer[node] + 1;
                    waiting.Enqueue(to[edge]);
                }

        return layer[sink] > 0;
    }

    /// <summary>A path has four or five steps here, so it may call itself.</summary>
    private int Push(int node, int sink, int most)
    {
        if (node == sink) return most;
        for (; next[node] < edges[node].Count; next[node]++)
        {
            var edge = edges[node][next[node]];
            if (room[edge] == 0 || layer[to[edge]] != layer[node] + 1) continue;
            var pushed = Push(to[edge], sink, Math.Min(most, room[edge]));
            if (pushed == 0) continue;
            room[edge] -= pushed;
            room[edge ^ 1] += pushed;
            return pushed;
        }

        return 0;
    }
}
