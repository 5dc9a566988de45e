using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MeetingsHeldHere : Migration
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
                name: "MeetingPack",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: true),
                    PublicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Visibility = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    FileHash = table.Column<string>(type: "character varying(64)", nullable: false),
                    InputHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Pages = table.Column<int>(type: "integer", nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Dated = table.Column<DateOnly>(type: "date", nullable: false),
                    BoundAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingPack", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingPack_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MeetingPack_StoredFile_FileHash",
                        column: x => x.FileHash,
                        principalTable: "StoredFile",
                        principalColumn: "Hash",
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
                name: "PackWanted",
                columns: table => new
                {
                    PublicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Problem = table.Column<string>(type: "text", nullable: true),
                    Step = table.Column<string>(type: "text", nullable: true)
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
                name: "PaperNote",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperNote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperNote_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PapersLook",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Latest = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PapersLook", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_PapersLook_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Account",
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
                name: "PackRange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingPackId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    First = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackRange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PackRange_MeetingPack_MeetingPackId",
                        column: x => x.MeetingPackId,
                        principalTable: "MeetingPack",
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
                name: "IX_MeetingPack_FileHash",
                table: "MeetingPack",
                column: "FileHash");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPack_MeetingId",
                table: "MeetingPack",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPack_PublicationId",
                table: "MeetingPack",
                column: "PublicationId");

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
                name: "IX_PackRange_MeetingPackId",
                table: "PackRange",
                column: "MeetingPackId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperEdition_PaperId_Number",
                table: "PaperEdition",
                columns: new[] { "PaperId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperNote_AccountId_PaperId",
                table: "PaperNote",
                columns: new[] { "AccountId", "PaperId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperNote_PaperId",
                table: "PaperNote",
                column: "PaperId");

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
                name: "PackRange");

            migrationBuilder.DropTable(
                name: "PackWanted");

            migrationBuilder.DropTable(
                name: "PaperEdition");

            migrationBuilder.DropTable(
                name: "PaperNote");

            migrationBuilder.DropTable(
                name: "PapersLook");

            migrationBuilder.DropTable(
                name: "PublicationEntry");

            migrationBuilder.DropTable(
                name: "PublicExclusion");

            migrationBuilder.DropTable(
                name: "Recollection");

            migrationBuilder.DropTable(
                name: "RollEntry");

            migrationBuilder.DropTable(
                name: "SignOff");

            migrationBuilder.DropTable(
                name: "Subscription");

            migrationBuilder.DropTable(
                name: "DraftMinute");

            migrationBuilder.DropTable(
                name: "MeetingPack");

            migrationBuilder.DropTable(
                name: "Publication");

            migrationBuilder.DropTable(
                name: "MinuteSet");

            migrationBuilder.DropIndex(
                name: "IX_Paper_ReplacesId",
                table: "Paper");

            migrationBuilder.DropColumn(
                name: "DueIsGiven",
                table: "TrackedItem");

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
