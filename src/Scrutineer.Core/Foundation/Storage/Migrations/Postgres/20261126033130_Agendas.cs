using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Postgres
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "FileHash",
                table: "Paper",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileName",
                table: "Paper",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MadeHere",
                table: "Paper",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Pages",
                table: "Paper",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReplacesId",
                table: "Paper",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Paper",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "WithdrawnOn",
                table: "Paper",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnWhy",
                table: "Paper",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Nature",
                table: "Meeting",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ExemptParagraph",
                table: "AgendaItem",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExemptReason",
                table: "AgendaItem",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRemoved",
                table: "AgendaItem",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsPaper",
                table: "AgendaItem",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AgendaPlan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false),
                    UrgentChair = table.Column<string>(type: "text", nullable: true),
                    UrgentReason = table.Column<string>(type: "text", nullable: true),
                    SpecialCircumstances = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    StandingItems = table.Column<List<string>>(type: "text[]", nullable: false),
                    CallDays = table.Column<int>(type: "integer", nullable: false),
                    DraftDays = table.Column<int>(type: "integer", nullable: false),
                    SignOffDays = table.Column<int>(type: "integer", nullable: false),
                    DispatchDays = table.Column<int>(type: "integer", nullable: false)
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
                    PublicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackWanted", x => x.PublicationId);
                });

            migrationBuilder.CreateTable(
                name: "PaperEdition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    FileHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    FileName = table.Column<string>(type: "text", nullable: true),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SavedBy = table.Column<string>(type: "text", nullable: false),
                    KeepsApprovals = table.Column<bool>(type: "boolean", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClearDays = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Chair = table.Column<string>(type: "text", nullable: true),
                    SpecialCircumstances = table.Column<string>(type: "text", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false),
                    List = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Part = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Email = table.Column<string>(type: "text", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Answer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Words = table.Column<string>(type: "text", nullable: true),
                    OfVersion = table.Column<int>(type: "integer", nullable: true),
                    Came = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    RecordedBy = table.Column<string>(type: "text", nullable: true),
                    IsSuperseded = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscription", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PublicationEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: true),
                    Words = table.Column<string>(type: "text", nullable: false)
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
