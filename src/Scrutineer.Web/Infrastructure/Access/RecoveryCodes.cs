namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>The codes for a day without the authenticator: ten, each for one use, written in two halves.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    /// <summary>Letters and digits of one code.</summary>
    public const int Length = 10;

    /// <summary>A code as it was shown: ABCDE-FGHJK.</summary>
    public static string Written(string code) => $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";
}
