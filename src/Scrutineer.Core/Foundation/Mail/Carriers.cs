using System.Net;
using System.Net.Mail;

namespace Scrutineer.Foundation.Mail;

/// <summary>Sends through the council's mail server.</summary>
public sealed class SmtpCarrier(MailSettings settings) : IMailCarrier
{
    private const int Timeout = 20_000;

    public async Task SendAsync(string to, string subject, string text, CancellationToken cancel)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted, Timeout = Timeout };
        if (settings.User.Length > 0) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var message = new MailMessage(settings.From, to, subject, text);
        await client.SendMailAsync(message, cancel);
    }
}

/// <summary>Keeps each message as a file that only the program's own user can read: for development and for trying things out.</summary>
public sealed class FolderCarrier(string folder, TimeProvider time) : IMailCarrier
{
    public async Task SendAsync(string to, string subject, string text, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var name = $"{time.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid():N}.txt";
        await using var file = new StreamWriter(new FileStream(Path.Combine(folder, name), options));
        await file.WriteAsync($"To: {to}\nSubject: {subject}\n\n{text}\n".AsMemory(), cancel);
    }
}
