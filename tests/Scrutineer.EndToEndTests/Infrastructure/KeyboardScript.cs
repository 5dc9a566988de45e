namespace Scrutineer.EndToEndTests.Infrastructure;

/// <summary>What has the focus after a press of Tab.</summary>
internal sealed class FocusedElement
{
    /// <summary>Its text and its place among all that can have the focus.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether it looks other than without the focus.</summary>
    public bool Marked { get; set; }

    /// <summary>Whether its middle is in the window and nothing lies over it.</summary>
    public bool Seen { get; set; }
}

/// <summary>The parts of the keyboard walk that run in the page.</summary>
internal static class KeyboardScript
{
    /// <summary>Lists what Tab should reach, remembers what each looks like without the focus, and from then on notes what has the focus when a key comes up.</summary>
    public const string Prepare =
        """
        () => {
          // The walk begins at the top again, wherever the last one ended.
          document.body.tabIndex = -1;
          document.body.focus();
          document.body.removeAttribute("tabindex");
          const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
            .filter(element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }));
          const look = element => {
            const style = getComputedStyle(element);
            const outline = style.outlineStyle === "none" || style.outlineWidth === "0px" ? "" : style.outline;
            return [outline, style.boxShadow, style.backgroundColor, style.color, style.borderColor].join("|");
          };
          const places = new Map(all.map((element, index) => [element, index + 1]));
          const name = element => `${(element.getAttribute("aria-label") || element.innerText || element.name || element.id).trim()} (${places.get(element) ?? 0} of ${all.length})`;
          const looks = new Map(all.map(element => [element, look(element)]));
          window.keyboardWalk = [];
          window.removeEventListener("keyup", window.keyboardNote);
          window.keyboardNote = () => {
            const element = document.activeElement;
            if (!element || element === document.body) return;
            const box = element.getClientRects()[0];
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            window.keyboardWalk.push({ name: name(element), marked: look(element) !== looks.get(element), seen: !!top && (element.contains(top) || top.contains(element)) });
          };
          window.addEventListener("keyup", window.keyboardNote);
          return all.map(name);
        }
        """;

    /// <summary>What had the focus after each press, until the page let go of it.</summary>
    public const string Walked = "() => window.keyboardWalk";
}
