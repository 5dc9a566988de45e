using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Scrutineer.Governance.Papers.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Svg = DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Scrutineer.Exchange.Documents;

/// <summary>A chart in a Word document: as SVG, which Word draws since 2016, with its words as the alternative text. Older programs show an empty frame with those words.</summary>
internal static class WordPicture
{
    private const long Wide = 5_760_000;
    private const string SvgUse = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    // A transparent point: what stands for the picture where SVG is not known.
    private static readonly byte[] Nothing = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static Drawing Of(MainDocumentPart main, ChartBlock chart, int number)
    {
        var (svg, width, height) = ChartSvg.Of(chart, $"chart-{number}");
        var (png, drawn) = (main.AddImagePart(ImagePartType.Png), main.AddImagePart(ImagePartType.Svg));
        using (var point = new MemoryStream(Nothing)) png.FeedData(point);
        using (var picture = new MemoryStream(Encoding.UTF8.GetBytes(svg))) drawn.FeedData(picture);
        var (cx, cy, id) = (Wide, Wide * height / width, (uint)number);
        var blip = new A.Blip(new A.BlipExtensionList(new A.BlipExtension(new Svg.SVGBlip { Embed = main.GetIdOfPart(drawn) }) { Uri = SvgUse })) { Embed = main.GetIdOfPart(png) };
        return new Drawing(new Wp.Inline(
            new Wp.Extent { Cx = cx, Cy = cy },
            new Wp.DocProperties { Id = id, Name = $"Chart {number}", Title = ChartSvg.Title(chart), Description = $"{ChartSvg.Title(chart)}. {ChartSvg.Says(chart)}" },
            new A.Graphic(new A.GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = id, Name = $"Chart {number}" }, new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(blip, new A.Stretch(new A.FillRectangle())),
                new Pic.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = cx, Cy = cy }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
