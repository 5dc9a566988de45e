namespace Scrutineer.Tests.TestData;

/// <summary>Invented places, people and sentences for generated papers. Each decision is told with the kind of ask it is; a dot for none.</summary>
internal static class GeneratedWords
{
    public static readonly string[] Places = ["Alderby", "Brackmoor", "Coldhaven", "Dunmarsh", "Elmstow", "Farrowby", "Gorsefield", "Hexwold", "Inglemere", "Jarrowby", "Kingsmead", "Larkham", "Mossley Vale", "Netherby", "Oxmoor", "Pellwick", "Quarndale", "Rushmere", "Silverdene", "Thornwick"];
    public static readonly string[] Themes = ["Children's Services", "Education and Skills", "Families", "Young People", "Schools and Learning", "Early Help", "Corporate Parenting"];
    public static readonly string[] Bodies = ["Scrutiny Board", "Scrutiny Committee", "Scrutiny Panel", "Overview and Scrutiny Committee", "Scrutiny Commission"];
    public static readonly string[] Surnames = ["Ashby", "Birley", "Copley", "Denby", "Elston", "Farrar", "Garside", "Holroyd", "Ibbotson", "Jagger", "Kirkby", "Lumb", "Mellor", "Norcliffe", "Oldroyd", "Priestley", "Rushforth", "Sykes", "Thewlis", "Utley", "Varley", "Whiteley"];
    public static readonly string[] Officers = ["Director of Children's Services", "Head of Early Help", "Head of School Improvement", "Director of Education", "Head of Fostering"];
    public static readonly string[] Portfolios = ["Children and Young People", "Education", "Families"];
    public static readonly string[] Topics = ["Foster care", "School attendance", "Care leavers", "Short breaks", "Youth work", "Nursery places", "School meals", "Adoption", "Neglect", "Exclusions", "Home education", "Young carers", "Social workers", "School transport", "Music lessons"];

    public static readonly string[] Narrative =
    [
        "The {officer} introduced the report. Numbers had risen in each of the last three years.",
        "A presentation was given. It described what families said about the service.",
        "The Chair thanked those who had come. The discussion turned on cost and on waiting times.",
        "The {officer} explained how the service worked with schools and with health visitors.",
    ];

    public static readonly (string Text, char Kind)[] Decisions =
    [
        ("the report be noted", '.'),
        ("the strategy on {topic} be endorsed", '.'),
        ("the progress made to date be welcomed", '.'),
        ("the {officer} provide a briefing note on {topic}", 'I'),
        ("the {officer} submit further information on {topic} in the spring", 'I'),
        ("the {officer} write to all headteachers about {topic}", 'A'),
        ("the {officer} arrange a visit to two schools", 'A'),
        ("the Cabinet Member for {portfolio} be recommended to fund {topic} for a further year", 'R'),
        ("the Cabinet Member for {portfolio} be requested to review the policy on {topic}", 'R'),
        ("an item on {topic} be added to the work programme", 'W'),
    ];
}
