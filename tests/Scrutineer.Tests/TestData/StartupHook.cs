using System.Diagnostics;
using System.Globalization;

/// <summary>
/// Runs inside a program that a test starts (DOTNET_STARTUP_HOOKS), before its first line, and has the operating system kill it, as kill -9 does,
/// right before the so-manieth statement or commit it sends to its database. It counts from the first statement that names KILL_FROM on.
/// </summary>
#pragma warning disable MA0047 // The runtime looks for it by this name alone.
internal static class StartupHook
#pragma warning restore MA0047
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("KILL_FROM") is not { Length: > 0 } from) return;
        var left = int.Parse(Environment.GetEnvironmentVariable("KILL_AFTER")!, CultureInfo.InvariantCulture);
        DiagnosticListener.AllListeners.Subscribe(new Each<DiagnosticListener>(listener =>
        {
            if (listener.Name == "Microsoft.EntityFrameworkCore") listener.Subscribe(new Each<KeyValuePair<string, object?>>(new Countdown(from, left).Hear));
        }));
    }

    private sealed class Countdown(string from, int after)
    {
        private int left = after;
        private bool armed;

        public void Hear(KeyValuePair<string, object?> said)
        {
            var isCommand = said.Key.EndsWith("Database.Command.CommandExecuting", StringComparison.Ordinal);
            if (!isCommand && !said.Key.EndsWith("Database.Transaction.TransactionCommitting", StringComparison.Ordinal)) return;
            if (isCommand && !armed) armed = said.Value!.ToString()!.Contains(from, StringComparison.Ordinal);
            if (!armed || left-- > 0) return;
            using var self = Process.GetCurrentProcess();
            self.Kill();
            // The signal comes at once, but not before the next instruction.
            Thread.Sleep(Timeout.Infinite);
        }
    }

    private sealed class Each<T>(Action<T> hear) : IObserver<T>
    {
        public void OnNext(T value) => hear(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
