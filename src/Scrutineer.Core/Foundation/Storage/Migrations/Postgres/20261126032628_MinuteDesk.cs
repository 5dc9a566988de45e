using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MinuteDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "DueIsGiven",
                table: "TrackedItem",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Declaration",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Nature = table.Column<string>(type: "text", nullable: false),
                    Follows = table.Column<string>(type: "text", nullable: false),
                    HasDispensation = table.Column<bool>(type: "boolean", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Declaration", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Declaration_AgendaItem_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Declaration_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Declaration_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftMinute",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    MinuteId = table.Column<Guid>(type: "uuid", nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Narrative = table.Column<string>(type: "text", nullable: false),
                    Questions = table.Column<List<string>>(type: "text[]", nullable: false),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false),
                    IsEducationMatter = table.Column<bool>(type: "boolean", nullable: false),
                    SetAside = table.Column<List<string>>(type: "text[]", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SavedBy = table.Column<string>(type: "text", nullable: true),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftMinute", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftMinute_AgendaItem_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_DraftMinute_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MinuteNumber",
                columns: table => new
                {
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalYear = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    MinuteId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinuteNumber", x => new { x.BoardId, x.MunicipalYear, x.Number });
                    table.ForeignKey(
                        name: "FK_MinuteNumber_Board_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Board",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MinuteNumber_Minute_MinuteId",
                        column: x => x.MinuteId,
                        principalTable: "Minute",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MinuteSet",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ApprovedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Corrections = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinuteSet", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MinuteSet_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MinuteVersion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    MinuteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Narrative = table.Column<string>(type: "text", nullable: false),
                    Concerns = table.Column<List<string>>(type: "text[]", nullable: false),
                    Decisions = table.Column<List<string>>(type: "text[]", nullable: false),
                    IsCorrection = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    ReplacedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinuteVersion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MinuteVersion_Minute_MinuteId",
                        column: x => x.MinuteId,
                        principalTable: "Minute",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NoticeToSpeak",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeToSpeak", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoticeToSpeak_AgendaItem_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_NoticeToSpeak_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_NoticeToSpeak_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicExclusion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Paragraph = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicExclusion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicExclusion_AgendaItem_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PublicExclusion_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RollEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Group = table.Column<string>(type: "text", nullable: false),
                    Presence = table.Column<string>(type: "text", nullable: false),
                    Detail = table.Column<string>(type: "text", nullable: true),
                    SubstituteForId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RollEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RollEntry_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RollEntry_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RollEntry_Person_SubstituteForId",
                        column: x => x.SubstituteForId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftAsk",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftMinuteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Decision = table.Column<int>(type: "integer", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    To = table.Column<List<string>>(type: "text[]", nullable: false),
                    Due = table.Column<string>(type: "text", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftAsk", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftAsk_DraftMinute_DraftMinuteId",
                        column: x => x.DraftMinuteId,
                        principalTable: "DraftMinute",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftClosure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftMinuteId = table.Column<Guid>(type: "uuid", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sentence = table.Column<string>(type: "text", nullable: false),
                    Closes = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftClosure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftClosure_DraftMinute_DraftMinuteId",
                        column: x => x.DraftMinuteId,
                        principalTable: "DraftMinute",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DraftClosure_TrackedItem_TrackedItemId",
                        column: x => x.TrackedItemId,
                        principalTable: "TrackedItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftDecision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftMinuteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftDecision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftDecision_DraftMinute_DraftMinuteId",
                        column: x => x.DraftMinuteId,
                        principalTable: "DraftMinute",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChairReading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    MinuteSetId = table.Column<Guid>(type: "uuid", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Comments = table.Column<string>(type: "text", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChairReading", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChairReading_MinuteSet_MinuteSetId",
                        column: x => x.MinuteSetId,
                        principalTable: "MinuteSet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Recollection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    MinuteSetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Citation = table.Column<string>(type: "text", nullable: true),
                    Member = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recollection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Recollection_MinuteSet_MinuteSetId",
                        column: x => x.MinuteSetId,
                        principalTable: "MinuteSet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChairReading_MinuteSetId",
                table: "ChairReading",
                column: "MinuteSetId");

            migrationBuilder.CreateIndex(
                name: "IX_Declaration_AgendaItemId",
                table: "Declaration",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Declaration_MeetingId",
                table: "Declaration",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Declaration_PersonId",
                table: "Declaration",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftAsk_DraftMinuteId",
                table: "DraftAsk",
                column: "DraftMinuteId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftClosure_DraftMinuteId",
                table: "DraftClosure",
                column: "DraftMinuteId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftClosure_TrackedItemId",
                table: "DraftClosure",
                column: "TrackedItemId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftDecision_DraftMinuteId",
                table: "DraftDecision",
                column: "DraftMinuteId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftMinute_AgendaItemId",
                table: "DraftMinute",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftMinute_MeetingId_Order",
                table: "DraftMinute",
                columns: new[] { "MeetingId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_DraftMinute_MinuteId",
                table: "DraftMinute",
                column: "MinuteId");

            migrationBuilder.CreateIndex(
                name: "IX_MinuteNumber_MinuteId",
                table: "MinuteNumber",
                column: "MinuteId");

            migrationBuilder.CreateIndex(
                name: "IX_MinuteSet_MeetingId",
                table: "MinuteSet",
                column: "MeetingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MinuteVersion_MinuteId_Number",
                table: "MinuteVersion",
                columns: new[] { "MinuteId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NoticeToSpeak_AgendaItemId",
                table: "NoticeToSpeak",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeToSpeak_MeetingId",
                table: "NoticeToSpeak",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeToSpeak_PersonId",
                table: "NoticeToSpeak",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicExclusion_AgendaItemId",
                table: "PublicExclusion",
                column: "AgendaItemId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublicExclusion_MeetingId",
                table: "PublicExclusion",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Recollection_MinuteSetId",
                table: "Recollection",
                column: "MinuteSetId");

            migrationBuilder.CreateIndex(
                name: "IX_RollEntry_MeetingId_PersonId_Group",
                table: "RollEntry",
                columns: new[] { "MeetingId", "PersonId", "Group" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RollEntry_PersonId",
                table: "RollEntry",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RollEntry_SubstituteForId",
                table: "RollEntry",
                column: "SubstituteForId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChairReading");

            migrationBuilder.DropTable(
                name: "Declaration");

            migrationBuilder.DropTable(
                name: "DraftAsk");

            migrationBuilder.DropTable(
                name: "DraftClosure");

            migrationBuilder.DropTable(
                name: "DraftDecision");

            migrationBuilder.DropTable(
                name: "MinuteNumber");

            migrationBuilder.DropTable(
                name: "MinuteVersion");

            migrationBuilder.DropTable(
                name: "NoticeToSpeak");

            migrationBuilder.DropTable(
                name: "PublicExclusion");

            migrationBuilder.DropTable(
                name: "Recollection");

            migrationBuilder.DropTable(
                name: "RollEntry");

            migrationBuilder.DropTable(
                name: "DraftMinute");

            migrationBuilder.DropTable(
                name: "MinuteSet");

            migrationBuilder.DropColumn(
                name: "DueIsGiven",
                table: "TrackedItem");
        }
    }
}
