namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>The mail that accounts cause, word by word.</summary>
internal static class AccountLetters
{
    public static string Invitation(string name, string council, string link) =>
        $"""
        Dear {name},

        You are invited to use Scrutineer, in which {council} keeps what its scrutiny boards ask for.
        Open this link within seven days and choose how you will sign in. It works once:

        {link}

        If you did not expect this, you can leave it unanswered.
        """;

    public static string Recovery(string name, string link) =>
        $"""
        Dear {name},

        Somebody, we hope you, asked to choose a new password. Open this link within an hour. It works once:

        {link}

        If it was not you, you need do nothing: your password stays as it is.
        """;

    public static string EmailChange(string name, string link) =>
        $"""
        Dear {name},

        You asked to sign in with this address from now on. Open this link within an hour to confirm it:

        {link}

        If it was not you, you need do nothing.
        """;

    public static string EmailChanged(string name, string address) =>
        $"""
        Dear {name},

        The address of your account is now {address}. If you did not ask for this, tell the person who looks after this site at once.
        """;

    public static string PasswordChanged(string name) =>
        $"""
        Dear {name},

        The password of your account was changed, and every other browser was signed out.
        If it was not you, choose a new password at once and tell the person who looks after this site.
        """;

    public static string Locked(string name) =>
        $"""
        Dear {name},

        Somebody gave a wrong password or code for your account ten times. For the next 15 minutes no password is accepted for it.
        If it was you, wait, or choose a new password. If it was not, your account is safe, and the person who looks after this site will want to know.
        """;
}
