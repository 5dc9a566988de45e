using AngleSharp.Html.Parser;
using Scrutineer.Exchange.PublishedPapers.Forms.Html;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Forms;

/// <summary>What of a page is the paper, and what the site around it.</summary>
public sealed class HtmlFurnitureTests
{
    /// <summary>Programs name headings by their own words; social care is no bar of social media.</summary>
    [Theory]
    [InlineData("<h3 id=\"stepping-up-and-down-for-social-care-cases\">17. Stepping up</h3>", false)]
    [InlineData("<section id=\"social-care-supervision\">Supervision</section>", false)]
    [InlineData("<h2 id=\"cookie-policy\">4. Cookie policy</h2>", false)]
    [InlineData("<div id=\"cookie-banner\">We use cookies</div>", true)]
    [InlineData("<ul class=\"social-share list\"><li>Share</li></ul>", true)]
    [InlineData("<div class=\"ccc-breadcrumbs\">Home</div>", true)]
    public void Is_TellsTheSiteFromThePaper(string element, bool furniture) =>
        HtmlFurniture.Is(new HtmlParser().ParseDocument($"<body>{element}</body>").Body!.FirstElementChild!).ShouldBe(furniture);
}
