namespace Scrutineer.Foundation.Mail;

/// <summary>How mail leaves, from the settings under <c>Mail</c>. Without a host it is kept as files in a folder.</summary>
public sealed class MailSettings
{
    public string Host { get; set; } = "";
    public int Port { get; set; } = 25;
    public string From { get; set; } = "scrutineer@localhost";
    public string User { get; set; } = "";
    public string Password { get; set; } = "";

    /// <summary>Whether the connection must be encrypted (STARTTLS).</summary>
    public bool Encrypted { get; set; }

    /// <summary>Where messages are kept when there is no host; the folder mail of the data directory unless set.</summary>
    public string Folder { get; set; } = "";

    public bool IsSent => Host.Length > 0;
}
