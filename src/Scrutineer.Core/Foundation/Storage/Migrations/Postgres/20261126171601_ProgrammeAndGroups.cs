using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ProgrammeAndGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "ProgrammeMove",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TakenBackOn",
                table: "ProgrammeMove",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CabinetMember",
                table: "ProgrammeItem",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ChangedOn",
                table: "ProgrammeItem",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueFrom",
                table: "ProgrammeItem",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LeadOfficer",
                table: "ProgrammeItem",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MadeHere",
                table: "ProgrammeItem",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "OriginId",
                table: "ProgrammeItem",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OriginKind",
                table: "ProgrammeItem",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OutcomeOn",
                table: "ProgrammeItem",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OutcomeWords",
                table: "ProgrammeItem",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PlaceIsKept",
                table: "ProgrammeItem",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "PrintedTitle",
                table: "ProgrammeItem",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedOutcome",
                table: "ProgrammeItem",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceKind",
                table: "ProgrammeItem",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "ProgrammeItem",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "WordsAreKept",
                table: "ProgrammeItem",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "SubstantiveItems",
                table: "BoardPractice",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ProgrammeItemId",
                table: "AgendaItem",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ProgrammeCirculation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProgrammeItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Members = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeCirculation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgrammeCirculation_ProgrammeItem_ProgrammeItemId",
                        column: x => x.ProgrammeItemId,
                        principalTable: "ProgrammeItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Suggestion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Detail = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<string>(type: "text", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false),
                    Criteria = table.Column<string>(type: "text", nullable: true),
                    Scores = table.Column<List<int>>(type: "integer[]", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProgrammeItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suggestion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Suggestion_Board_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Board",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TaskAndFinishGroup",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Scope = table.Column<string>(type: "text", nullable: false),
                    Chair = table.Column<string>(type: "text", nullable: true),
                    Members = table.Column<List<string>>(type: "text[]", nullable: false),
                    CabinetMember = table.Column<string>(type: "text", nullable: true),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AcceptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AcceptedWords = table.Column<string>(type: "text", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskAndFinishGroup", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TaskAndFinishGroup_Board_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Board",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupEvidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Who = table.Column<string>(type: "text", nullable: false),
                    Shows = table.Column<string>(type: "text", nullable: false),
                    RecordKind = table.Column<string>(type: "text", nullable: true),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupEvidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupEvidence_TaskAndFinishGroup_GroupId",
                        column: x => x.GroupId,
                        principalTable: "TaskAndFinishGroup",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupFinding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Evidence = table.Column<List<int>>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupFinding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupFinding_TaskAndFinishGroup_GroupId",
                        column: x => x.GroupId,
                        principalTable: "TaskAndFinishGroup",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupMeeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupMeeting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupMeeting_TaskAndFinishGroup_GroupId",
                        column: x => x.GroupId,
                        principalTable: "TaskAndFinishGroup",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupOption",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    IsRecommended = table.Column<bool>(type: "boolean", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupOption", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupOption_TaskAndFinishGroup_GroupId",
                        column: x => x.GroupId,
                        principalTable: "TaskAndFinishGroup",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupRecommendation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Part = table.Column<string>(type: "text", nullable: true),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Within = table.Column<string>(type: "text", nullable: true),
                    TrackedItemId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupRecommendation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupRecommendation_TaskAndFinishGroup_GroupId",
                        column: x => x.GroupId,
                        principalTable: "TaskAndFinishGroup",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeItem_OriginKind_OriginId",
                table: "ProgrammeItem",
                columns: new[] { "OriginKind", "OriginId" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupEvidence_GroupId",
                table: "GroupEvidence",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupFinding_GroupId",
                table: "GroupFinding",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMeeting_GroupId",
                table: "GroupMeeting",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupOption_GroupId",
                table: "GroupOption",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupRecommendation_GroupId_To_Number_Part",
                table: "GroupRecommendation",
                columns: new[] { "GroupId", "To", "Number", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeCirculation_PaperId",
                table: "ProgrammeCirculation",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeCirculation_ProgrammeItemId",
                table: "ProgrammeCirculation",
                column: "ProgrammeItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Suggestion_BoardId_State",
                table: "Suggestion",
                columns: new[] { "BoardId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_TaskAndFinishGroup_BoardId",
                table: "TaskAndFinishGroup",
                column: "BoardId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GroupEvidence");

            migrationBuilder.DropTable(
                name: "GroupFinding");

            migrationBuilder.DropTable(
                name: "GroupMeeting");

            migrationBuilder.DropTable(
                name: "GroupOption");

            migrationBuilder.DropTable(
                name: "GroupRecommendation");

            migrationBuilder.DropTable(
                name: "ProgrammeCirculation");

            migrationBuilder.DropTable(
                name: "Suggestion");

            migrationBuilder.DropTable(
                name: "TaskAndFinishGroup");

            migrationBuilder.DropIndex(
                name: "IX_ProgrammeItem_OriginKind_OriginId",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "ProgrammeMove");

            migrationBuilder.DropColumn(
                name: "TakenBackOn",
                table: "ProgrammeMove");

            migrationBuilder.DropColumn(
                name: "CabinetMember",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "ChangedOn",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "DueFrom",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "LeadOfficer",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "MadeHere",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "OriginId",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "OriginKind",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "OutcomeOn",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "OutcomeWords",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "PlaceIsKept",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "PrintedTitle",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "RecordedOutcome",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "SourceKind",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "WordsAreKept",
                table: "ProgrammeItem");

            migrationBuilder.DropColumn(
                name: "SubstantiveItems",
                table: "BoardPractice");

            migrationBuilder.DropColumn(
                name: "ProgrammeItemId",
                table: "AgendaItem");
        }
    }
}
