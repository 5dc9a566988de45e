using System.Runtime.ExceptionServices;

namespace Scrutineer.Exchange.Packs.Qpdf;

/// <summary>Runs work on a thread with much stack: libqpdf follows a chain of objects by calling itself, and a paper may have a chain of twenty thousand.</summary>
internal static class DeepStack
{
    private const int Size = 128 * 1024 * 1024;

    /// <summary>Does the work and answers what came of it, or throws what it threw.</summary>
    public static T Run<T>(Func<T> work) => Begin(work)();

    /// <summary>Begins the work; what is answered waits for its end.</summary>
    public static Func<T> Begin<T>(Func<T> work)
    {
        T answer = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                answer = work();
            }
#pragma warning disable CA1031 // Thrown again where the work was asked for.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                failure = ExceptionDispatchInfo.Capture(problem);
            }
        }, Size);
        thread.Start();
        return () =>
        {
            thread.Join();
            failure?.Throw();
            return answer;
        };
    }
}
