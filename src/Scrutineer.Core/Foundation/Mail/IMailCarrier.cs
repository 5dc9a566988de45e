namespace Scrutineer.Foundation.Mail;

/// <summary>Takes one message out of the building.</summary>
public interface IMailCarrier
{
    Task SendAsync(string to, string subject, string text, CancellationToken cancel);
}
