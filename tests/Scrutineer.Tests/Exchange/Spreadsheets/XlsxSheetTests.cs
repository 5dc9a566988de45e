using System.IO.Compression;
using Scrutineer.Exchange.QaPlans;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Quality.Plans;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Spreadsheets;

/// <summary>Workbooks out and in again, and what is refused (rules X1 and Y4).</summary>
public sealed class XlsxSheetTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scrutineer-xlsx-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Plan_ComesBackTheSame()
    {
        var plan = new QaPlan { Year = 2031, Title = "Plan" };
        plan.Rows.Add(new PlanRow { QaPlanId = plan.Id, Order = 0, Service = "Harbour", Role = "Managers", Task = "=1+1", Purpose = "A <b> & \"c\"\u0001", Comment = "each manager 1 a quarter", Marks = ["1", "", "", "", "", "", "", "", "", "", "", "x"] });
        plan.Rows.Add(new PlanRow { QaPlanId = plan.Id, Order = 1, Service = "", Role = "", Task = "Neglect", Purpose = "", Comment = "", IsTheme = true });

        var read = QaPlanSheet.ReadFile(Kept("plan.xlsx", QaPlanSheet.WorkbookOf(plan)));

        read.Year.ShouldBe(2031);
        read.Lines.Select(l => (l.Service, l.Task, l.Purpose, l.Comment, l.IsTheme)).ShouldBe([("Harbour", "=1+1", "A <b> & \"c\"", "each manager 1 a quarter", false), ("", "Neglect", "", "", true)]);
        read.Lines[0].Marks.ShouldBe(plan.Rows[0].Marks);
        QaPlanSheet.WorkbookOf(plan).ShouldBe(QaPlanSheet.WorkbookOf(plan), "the same rows give the same file");
    }

    [Fact]
    public void SharedStringsGapsAndFormulas_AreRead()
    {
        var path = Book("""<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row><row r="2"/><row r="3"><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" t="str"><f>A1</f><v> Task </v></c></row>""");

        XlsxSheet.ReadFile(path).ShouldBe([["Comments", "", "Task"], ["", "2", "Task"]]);
    }

    [Fact]
    public void WhatIsNoWorkbook_IsRefusedWithASentence()
    {
        Should.Throw<RuleBrokenException>(() => XlsxSheet.ReadFile(Kept("a.xlsx", [1, 2, 3]))).Message.ShouldStartWith("The workbook could not be read");
        Should.Throw<RuleBrokenException>(() => XlsxSheet.ReadFile(Book("""<row><c r="A1" t="s"><v>7</v></c></row>"""))).Message.ShouldStartWith("The workbook could not be read");
        Should.Throw<RuleBrokenException>(() => XlsxSheet.ReadFile(Book("""<row><c r="ZZZ1"><v>7</v></c></row>"""))).Message.ShouldContain("more than 500 columns");
        Should.Throw<RuleBrokenException>(() => XlsxSheet.ReadFile(Book($"<row><c><v>{new string('7', 70 << 20)}</v></c></row>"))).Message.ShouldContain("unpacks to more than");
    }

    private string Kept(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Book(string rows)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="x"/></sheets></workbook>""");
            Put("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Target="/xl/worksheets/a.xml"/></Relationships>""");
            Put("xl/sharedStrings.xml", """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Task</t></si><si><t>Comments</t></si></sst>""");
            Put("xl/worksheets/a.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""");
            void Put(string name, string xml)
            {
                using var part = new StreamWriter(archive.CreateEntry(name).Open());
                part.Write(xml);
            }
        }

        return Kept($"{Guid.NewGuid():N}.xlsx", file.ToArray());
    }
}
