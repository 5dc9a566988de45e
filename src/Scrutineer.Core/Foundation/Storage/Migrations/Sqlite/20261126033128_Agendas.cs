using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Agendas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ApprovalsFrom",
                table: "Paper",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "FileHash",
                table: "Paper",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileName",
                table: "Paper",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MadeHere",
                table: "Paper",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Pages",
                table: "Paper",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReplacesId",
                table: "Paper",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Paper",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "WithdrawnOn",
                table: "Paper",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnWhy",
                table: "Paper",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Nature",
                table: "Meeting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ExemptParagraph",
                table: "AgendaItem",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExemptReason",
                table: "AgendaItem",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRemoved",
                table: "AgendaItem",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsPaper",
                table: "AgendaItem",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AgendaPlan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false),
                    UrgentChair = table.Column<string>(type: "TEXT", nullable: true),
                    UrgentReason = table.Column<string>(type: "TEXT", nullable: true),
                    SpecialCircumstances = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaPlan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaPlan_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BoardPractice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StandingItems = table.Column<string>(type: "TEXT", nullable: false),
                    CallDays = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftDays = table.Column<int>(type: "INTEGER", nullable: false),
                    SignOffDays = table.Column<int>(type: "INTEGER", nullable: false),
                    DispatchDays = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardPractice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardPractice_Board_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Board",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PackWanted",
                columns: table => new
                {
                    PublicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackWanted", x => x.PublicationId);
                });

            migrationBuilder.CreateTable(
                name: "PaperEdition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaperId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FileName = table.Column<string>(type: "TEXT", nullable: true),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", nullable: false),
                    KeepsApprovals = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperEdition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperEdition_Paper_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Paper",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Publication",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClearDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Chair = table.Column<string>(type: "TEXT", nullable: true),
                    SpecialCircumstances = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publication", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Publication_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SignOff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaperId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Part = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    OfVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Came = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    RecordedBy = table.Column<string>(type: "TEXT", nullable: true),
                    IsSuperseded = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignOff", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignOff_Paper_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Paper",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Subscription",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscription", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PublicationEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PublicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PaperId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicationEntry_Publication_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publication",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Paper_ReplacesId",
                table: "Paper",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaPlan_MeetingId",
                table: "AgendaPlan",
                column: "MeetingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BoardPractice_BoardId",
                table: "BoardPractice",
                column: "BoardId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperEdition_PaperId_Number",
                table: "PaperEdition",
                columns: new[] { "PaperId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publication_MeetingId_Number",
                table: "Publication",
                columns: new[] { "MeetingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublicationEntry_PaperId",
                table: "PublicationEntry",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationEntry_PublicationId",
                table: "PublicationEntry",
                column: "PublicationId");

            migrationBuilder.CreateIndex(
                name: "IX_SignOff_PaperId",
                table: "SignOff",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_SignOff_Part",
                table: "SignOff",
                column: "Part");

            migrationBuilder.CreateIndex(
                name: "IX_Subscription_BoardId_EmailKey",
                table: "Subscription",
                columns: new[] { "BoardId", "EmailKey" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Paper_Paper_ReplacesId",
                table: "Paper",
                column: "ReplacesId",
                principalTable: "Paper",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Paper_Paper_ReplacesId",
                table: "Paper");

            migrationBuilder.DropTable(
                name: "AgendaPlan");

            migrationBuilder.DropTable(
                name: "BoardPractice");

            migrationBuilder.DropTable(
                name: "PackWanted");

            migrationBuilder.DropTable(
                name: "PaperEdition");

            migrationBuilder.DropTable(
                name: "PublicationEntry");

            migrationBuilder.DropTable(
                name: "SignOff");

            migrationBuilder.DropTable(
                name: "Subscription");

            migrationBuilder.DropTable(
                name: "Publication");

            migrationBuilder.DropIndex(
                name: "IX_Paper_ReplacesId",
                table: "Paper");

            migrationBuilder.DropColumn(
                name: "ApprovalsFrom",
                table: "Paper");

            migrationBuilder.DropColumn(
                name: "FileHash",
                table: "Paper");

            migrationBuilder.DropColumn(
                name: "FileName",
                table: "Paper");

            migrationBuilder.DropColumn(
                name: "MadeHere",
                table: "Paper");

            migrationBuilder.DropColumn(
                name: "Pages",
                table: "Paper");

            migrationBuilder.DropColumn(
                name: "ReplacesId",
                table: "Paper");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Paper");

            migrationBuilder.DropColumn(
                name: "WithdrawnOn",
                table: "Paper");

            migrationBuilder.DropColumn(
                name: "WithdrawnWhy",
                table: "Paper");

            migrationBuilder.DropColumn(
                name: "Nature",
                table: "Meeting");

            migrationBuilder.DropColumn(
                name: "ExemptParagraph",
                table: "AgendaItem");

            migrationBuilder.DropColumn(
                name: "ExemptReason",
                table: "AgendaItem");

            migrationBuilder.DropColumn(
                name: "IsRemoved",
                table: "AgendaItem");

            migrationBuilder.DropColumn(
                name: "NeedsPaper",
                table: "AgendaItem");
        }
    }
}
