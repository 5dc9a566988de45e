using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LoopAndQuality : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Number",
                table: "TrackedItem",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "TrackedItem",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PausedSince",
                table: "TrackedItem",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Place",
                table: "TrackedItem",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Theme",
                table: "TrackedItem",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AddresseeId",
                table: "StatusEntry",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Percent",
                table: "StatusEntry",
                type: "integer",
                nullable: true);

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

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Post",
                type: "text",
                nullable: false,
                defaultValue: "Officer");

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

            migrationBuilder.AddColumn<DateOnly>(
                name: "NoticeOn",
                table: "Addressee",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OrganisationId",
                table: "Addressee",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReceivedOn",
                table: "Addressee",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Addressee",
                type: "text",
                nullable: false,
                defaultValue: "Open");

            migrationBuilder.CreateTable(
                name: "AnswerDraft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Scope = table.Column<Guid>(type: "uuid", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    AddresseeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: true),
                    Percent = table.Column<int>(type: "integer", nullable: true),
                    Words = table.Column<string>(type: "text", nullable: false),
                    DelegateId = table.Column<Guid>(type: "uuid", nullable: true),
                    DelegateName = table.Column<string>(type: "text", nullable: true),
                    Stage = table.Column<string>(type: "text", nullable: false),
                    Returned = table.Column<string>(type: "text", nullable: true),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SavedBy = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerDraft", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerDraft_Addressee_AddresseeId",
                        column: x => x.AddresseeId,
                        principalTable: "Addressee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AnswerDraft_TrackedItem_TrackedItemId",
                        column: x => x.TrackedItemId,
                        principalTable: "TrackedItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnswerFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StatusEntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerFile", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerFile_StatusEntry_StatusEntryId",
                        column: x => x.StatusEntryId,
                        principalTable: "StatusEntry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AskCirculation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    AddresseeId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Way = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskCirculation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AskCirculation_Addressee_AddresseeId",
                        column: x => x.AddresseeId,
                        principalTable: "Addressee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AskCirculation_TrackedItem_TrackedItemId",
                        column: x => x.TrackedItemId,
                        principalTable: "TrackedItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AskPause",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskPause", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AskPause_TrackedItem_TrackedItemId",
                        column: x => x.TrackedItemId,
                        principalTable: "TrackedItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AskSource",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Scope = table.Column<Guid>(type: "uuid", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskSource", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditTool",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditTool", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExpectedEffect",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Scope = table.Column<Guid>(type: "uuid", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false),
                    Measure = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ShouldRise = table.Column<bool>(type: "boolean", nullable: false),
                    Unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExpectedEffect", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExpectedEffect_TrackedItem_TrackedItemId",
                        column: x => x.TrackedItemId,
                        principalTable: "TrackedItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExtractSnapshot",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AsAt = table.Column<DateOnly>(type: "date", nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LoadedBy = table.Column<string>(type: "text", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false),
                    FileHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Usable = table.Column<int>(type: "integer", nullable: false),
                    Problems = table.Column<int>(type: "integer", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "text", nullable: true),
                    WhyWithdrawn = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExtractSnapshot", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OwnerName",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AsWritten = table.Column<string>(type: "text", nullable: false),
                    PostId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsBoard = table.Column<bool>(type: "boolean", nullable: false),
                    SaidByPerson = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnerName", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwnerName_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_OwnerName_Post_PostId",
                        column: x => x.PostId,
                        principalTable: "Post",
                        principalColumn: "Id");
                });

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
                name: "QaPlan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true),
                    Unread = table.Column<List<string>>(type: "text[]", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QaPlan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StaffMember",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Post = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmailKey = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    HasLeft = table.Column<bool>(type: "boolean", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffMember", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffMember_Organisation_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StaffMember_Organisation_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Organisation",
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
                name: "DraftFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AnswerDraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftFile", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftFile_AnswerDraft_AnswerDraftId",
                        column: x => x.AnswerDraftId,
                        principalTable: "AnswerDraft",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AuditToolVersion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuditToolId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Mapping = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Guidance = table.Column<string>(type: "text", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsProposal = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditToolVersion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditToolVersion_AuditTool_AuditToolId",
                        column: x => x.AuditToolId,
                        principalTable: "AuditTool",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EffectReading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpectedEffectId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EffectReading", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EffectReading_ExpectedEffect_ExpectedEffectId",
                        column: x => x.ExpectedEffectId,
                        principalTable: "ExpectedEffect",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanRow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    QaPlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Service = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    Task = table.Column<string>(type: "text", nullable: false),
                    Purpose = table.Column<string>(type: "text", nullable: false),
                    Comment = table.Column<string>(type: "text", nullable: false),
                    PerMonth = table.Column<string>(type: "text", nullable: false),
                    Marks = table.Column<List<string>>(type: "text[]", nullable: false),
                    IsTheme = table.Column<bool>(type: "boolean", nullable: false),
                    Problem = table.Column<string>(type: "text", nullable: true),
                    Settled = table.Column<string>(type: "text", nullable: true),
                    SettledBy = table.Column<string>(type: "text", nullable: true),
                    Pairing = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRow", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanRow_QaPlan_QaPlanId",
                        column: x => x.QaPlanId,
                        principalTable: "QaPlan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StaffLeave",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffLeave", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffLeave_StaffMember_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "StaffMember",
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

            migrationBuilder.CreateTable(
                name: "ToolArea",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuditToolVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Prompt = table.Column<string>(type: "text", nullable: false),
                    Hint = table.Column<string>(type: "text", nullable: false),
                    Strands = table.Column<List<string>>(type: "text[]", nullable: false),
                    MayNotApply = table.Column<bool>(type: "boolean", nullable: false),
                    Themes = table.Column<List<string>>(type: "text[]", nullable: false),
                    Options = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ToolArea", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ToolArea_AuditToolVersion_AuditToolVersionId",
                        column: x => x.AuditToolVersionId,
                        principalTable: "AuditToolVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AllocationDraw",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanRowId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Seed = table.Column<long>(type: "bigint", nullable: false),
                    InputHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FromMonth = table.Column<DateOnly>(type: "date", nullable: false),
                    ToMonth = table.Column<DateOnly>(type: "date", nullable: false),
                    Wanted = table.Column<int>(type: "integer", nullable: false),
                    Given = table.Column<int>(type: "integer", nullable: false),
                    Binding = table.Column<List<string>>(type: "text[]", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllocationDraw", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AllocationDraw_PlanRow_PlanRowId",
                        column: x => x.PlanRowId,
                        principalTable: "PlanRow",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Allocation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanRowId = table.Column<Guid>(type: "uuid", nullable: false),
                    DrawId = table.Column<Guid>(type: "uuid", nullable: true),
                    AuditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseReference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReauditOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Allocation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Allocation_AllocationDraw_DrawId",
                        column: x => x.DrawId,
                        principalTable: "AllocationDraw",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Allocation_PlanRow_PlanRowId",
                        column: x => x.PlanRowId,
                        principalTable: "PlanRow",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Allocation_StaffMember_AuditorId",
                        column: x => x.AuditorId,
                        principalTable: "StaffMember",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Allocation_StaffMember_HolderId",
                        column: x => x.HolderId,
                        principalTable: "StaffMember",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AllocationSwap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AllocationId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<string>(type: "text", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllocationSwap", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AllocationSwap_Allocation_AllocationId",
                        column: x => x.AllocationId,
                        principalTable: "Allocation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseAudit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ToolVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    AllocationId = table.Column<Guid>(type: "uuid", nullable: true),
                    AuditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    PractitionerId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseReference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    AuditedBefore = table.Column<bool>(type: "boolean", nullable: true),
                    AgeBand = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Strand = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Conversation = table.Column<string>(type: "text", nullable: false),
                    TalkedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FamilyView = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReauditOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseAudit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseAudit_Allocation_AllocationId",
                        column: x => x.AllocationId,
                        principalTable: "Allocation",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CaseAudit_AuditToolVersion_ToolVersionId",
                        column: x => x.ToolVersionId,
                        principalTable: "AuditToolVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CaseAudit_StaffMember_AuditorId",
                        column: x => x.AuditorId,
                        principalTable: "StaffMember",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CaseAudit_StaffMember_PractitionerId",
                        column: x => x.PractitionerId,
                        principalTable: "StaffMember",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AgreedAction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseAuditId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedAction", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreedAction_CaseAudit_CaseAuditId",
                        column: x => x.CaseAuditId,
                        principalTable: "CaseAudit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AreaFinding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseAuditId = table.Column<Guid>(type: "uuid", nullable: false),
                    AreaId = table.Column<Guid>(type: "uuid", nullable: false),
                    Judgement = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    DoesNotApply = table.Column<bool>(type: "boolean", nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false),
                    Impact = table.Column<string>(type: "text", nullable: false),
                    Themes = table.Column<List<string>>(type: "text[]", nullable: false),
                    Options = table.Column<List<string>>(type: "text[]", nullable: false),
                    Moderated = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ModerationReason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AreaFinding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AreaFinding_CaseAudit_CaseAuditId",
                        column: x => x.CaseAuditId,
                        principalTable: "CaseAudit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AreaFinding_ToolArea_AreaId",
                        column: x => x.AreaId,
                        principalTable: "ToolArea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AuditModeration",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseAuditId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Quality = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Feedback = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditModeration", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditModeration_CaseAudit_CaseAuditId",
                        column: x => x.CaseAuditId,
                        principalTable: "CaseAudit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AuditResult",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToolId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToolVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Marks = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Overall = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ModeratedMarks = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ModeratedOverall = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ModeratedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Themes = table.Column<List<string>>(type: "text[]", nullable: false),
                    ReauditOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    CorrectiveDue = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditResult", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditResult_CaseAudit_Id",
                        column: x => x.Id,
                        principalTable: "CaseAudit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CorrectiveConfirmation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseAuditId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectiveConfirmation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectiveConfirmation_CaseAudit_CaseAuditId",
                        column: x => x.CaseAuditId,
                        principalTable: "CaseAudit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TrackedItem_RaisedOn_Place",
                table: "TrackedItem",
                columns: new[] { "RaisedOn", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_StatusEntry_AddresseeId",
                table: "StatusEntry",
                column: "AddresseeId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeItem_OriginKind_OriginId",
                table: "ProgrammeItem",
                columns: new[] { "OriginKind", "OriginId" });

            migrationBuilder.CreateIndex(
                name: "IX_Addressee_OrganisationId",
                table: "Addressee",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Addressee_PostId",
                table: "Addressee",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedAction_CaseAuditId",
                table: "AgreedAction",
                column: "CaseAuditId");

            migrationBuilder.CreateIndex(
                name: "IX_Allocation_AuditorId_Month",
                table: "Allocation",
                columns: new[] { "AuditorId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_Allocation_DrawId",
                table: "Allocation",
                column: "DrawId");

            migrationBuilder.CreateIndex(
                name: "IX_Allocation_HolderId",
                table: "Allocation",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_Allocation_PlanRowId",
                table: "Allocation",
                column: "PlanRowId");

            migrationBuilder.CreateIndex(
                name: "IX_AllocationDraw_PlanRowId",
                table: "AllocationDraw",
                column: "PlanRowId");

            migrationBuilder.CreateIndex(
                name: "IX_AllocationSwap_AllocationId",
                table: "AllocationSwap",
                column: "AllocationId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerDraft_AddresseeId",
                table: "AnswerDraft",
                column: "AddresseeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AnswerDraft_DelegateId",
                table: "AnswerDraft",
                column: "DelegateId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerDraft_TrackedItemId",
                table: "AnswerDraft",
                column: "TrackedItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerFile_StatusEntryId",
                table: "AnswerFile",
                column: "StatusEntryId");

            migrationBuilder.CreateIndex(
                name: "IX_AreaFinding_AreaId",
                table: "AreaFinding",
                column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_AreaFinding_CaseAuditId_AreaId",
                table: "AreaFinding",
                columns: new[] { "CaseAuditId", "AreaId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AskCirculation_AddresseeId_Way",
                table: "AskCirculation",
                columns: new[] { "AddresseeId", "Way" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AskCirculation_TrackedItemId",
                table: "AskCirculation",
                column: "TrackedItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AskPause_TrackedItemId",
                table: "AskPause",
                column: "TrackedItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AskSource_Scope_On",
                table: "AskSource",
                columns: new[] { "Scope", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditModeration_CaseAuditId",
                table: "AuditModeration",
                column: "CaseAuditId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditResult_CorrectiveDue",
                table: "AuditResult",
                column: "CorrectiveDue");

            migrationBuilder.CreateIndex(
                name: "IX_AuditResult_Month",
                table: "AuditResult",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_AuditTool_Slug",
                table: "AuditTool",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditToolVersion_AuditToolId",
                table: "AuditToolVersion",
                column: "AuditToolId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAudit_AllocationId",
                table: "CaseAudit",
                column: "AllocationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseAudit_AuditorId",
                table: "CaseAudit",
                column: "AuditorId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAudit_PractitionerId",
                table: "CaseAudit",
                column: "PractitionerId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAudit_State",
                table: "CaseAudit",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAudit_ToolVersionId",
                table: "CaseAudit",
                column: "ToolVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectiveConfirmation_CaseAuditId",
                table: "CorrectiveConfirmation",
                column: "CaseAuditId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DraftFile_AnswerDraftId",
                table: "DraftFile",
                column: "AnswerDraftId");

            migrationBuilder.CreateIndex(
                name: "IX_EffectReading_ExpectedEffectId_On",
                table: "EffectReading",
                columns: new[] { "ExpectedEffectId", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExpectedEffect_TrackedItemId",
                table: "ExpectedEffect",
                column: "TrackedItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ExtractSnapshot_AsAt",
                table: "ExtractSnapshot",
                column: "AsAt");

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
                name: "IX_OwnerName_Key",
                table: "OwnerName",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OwnerName_OrganisationId",
                table: "OwnerName",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_OwnerName_PostId",
                table: "OwnerName",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanRow_QaPlanId",
                table: "PlanRow",
                column: "QaPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeCirculation_PaperId",
                table: "ProgrammeCirculation",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeCirculation_ProgrammeItemId",
                table: "ProgrammeCirculation",
                column: "ProgrammeItemId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffLeave_StaffMemberId",
                table: "StaffLeave",
                column: "StaffMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffMember_EmailKey",
                table: "StaffMember",
                column: "EmailKey");

            migrationBuilder.CreateIndex(
                name: "IX_StaffMember_ServiceId",
                table: "StaffMember",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffMember_TeamId",
                table: "StaffMember",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Suggestion_BoardId_State",
                table: "Suggestion",
                columns: new[] { "BoardId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_TaskAndFinishGroup_BoardId",
                table: "TaskAndFinishGroup",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_ToolArea_AuditToolVersionId",
                table: "ToolArea",
                column: "AuditToolVersionId");

            migrationBuilder.AddForeignKey(
                name: "FK_Addressee_Organisation_OrganisationId",
                table: "Addressee",
                column: "OrganisationId",
                principalTable: "Organisation",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Addressee_Post_PostId",
                table: "Addressee",
                column: "PostId",
                principalTable: "Post",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_StatusEntry_Addressee_AddresseeId",
                table: "StatusEntry",
                column: "AddresseeId",
                principalTable: "Addressee",
                principalColumn: "Id");

            // How an ask stood is how it stood with each of those asked; its outcome was looked up in its entries until now.
            migrationBuilder.Sql("""UPDATE "Addressee" SET "State" = (SELECT t."State" FROM "TrackedItem" t WHERE t."Id" = "Addressee"."TrackedItemId");""");
            migrationBuilder.Sql("""UPDATE "TrackedItem" SET "Outcome" = (SELECT s."Outcome" FROM "StatusEntry" s WHERE s."TrackedItemId" = "TrackedItem"."Id" AND s."Outcome" IS NOT NULL ORDER BY s."On" DESC, s."Order" DESC LIMIT 1);""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Addressee_Organisation_OrganisationId",
                table: "Addressee");

            migrationBuilder.DropForeignKey(
                name: "FK_Addressee_Post_PostId",
                table: "Addressee");

            migrationBuilder.DropForeignKey(
                name: "FK_StatusEntry_Addressee_AddresseeId",
                table: "StatusEntry");

            migrationBuilder.DropTable(
                name: "AgreedAction");

            migrationBuilder.DropTable(
                name: "AllocationSwap");

            migrationBuilder.DropTable(
                name: "AnswerFile");

            migrationBuilder.DropTable(
                name: "AreaFinding");

            migrationBuilder.DropTable(
                name: "AskCirculation");

            migrationBuilder.DropTable(
                name: "AskPause");

            migrationBuilder.DropTable(
                name: "AskSource");

            migrationBuilder.DropTable(
                name: "AuditModeration");

            migrationBuilder.DropTable(
                name: "AuditResult");

            migrationBuilder.DropTable(
                name: "CorrectiveConfirmation");

            migrationBuilder.DropTable(
                name: "DraftFile");

            migrationBuilder.DropTable(
                name: "EffectReading");

            migrationBuilder.DropTable(
                name: "ExtractSnapshot");

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
                name: "OwnerName");

            migrationBuilder.DropTable(
                name: "ProgrammeCirculation");

            migrationBuilder.DropTable(
                name: "StaffLeave");

            migrationBuilder.DropTable(
                name: "Suggestion");

            migrationBuilder.DropTable(
                name: "ToolArea");

            migrationBuilder.DropTable(
                name: "CaseAudit");

            migrationBuilder.DropTable(
                name: "AnswerDraft");

            migrationBuilder.DropTable(
                name: "ExpectedEffect");

            migrationBuilder.DropTable(
                name: "TaskAndFinishGroup");

            migrationBuilder.DropTable(
                name: "Allocation");

            migrationBuilder.DropTable(
                name: "AuditToolVersion");

            migrationBuilder.DropTable(
                name: "AllocationDraw");

            migrationBuilder.DropTable(
                name: "StaffMember");

            migrationBuilder.DropTable(
                name: "AuditTool");

            migrationBuilder.DropTable(
                name: "PlanRow");

            migrationBuilder.DropTable(
                name: "QaPlan");

            migrationBuilder.DropIndex(
                name: "IX_TrackedItem_RaisedOn_Place",
                table: "TrackedItem");

            migrationBuilder.DropIndex(
                name: "IX_StatusEntry_AddresseeId",
                table: "StatusEntry");

            migrationBuilder.DropIndex(
                name: "IX_ProgrammeItem_OriginKind_OriginId",
                table: "ProgrammeItem");

            migrationBuilder.DropIndex(
                name: "IX_Addressee_OrganisationId",
                table: "Addressee");

            migrationBuilder.DropIndex(
                name: "IX_Addressee_PostId",
                table: "Addressee");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "TrackedItem");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "TrackedItem");

            migrationBuilder.DropColumn(
                name: "PausedSince",
                table: "TrackedItem");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "TrackedItem");

            migrationBuilder.DropColumn(
                name: "Theme",
                table: "TrackedItem");

            migrationBuilder.DropColumn(
                name: "AddresseeId",
                table: "StatusEntry");

            migrationBuilder.DropColumn(
                name: "Percent",
                table: "StatusEntry");

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
                name: "Kind",
                table: "Post");

            migrationBuilder.DropColumn(
                name: "SubstantiveItems",
                table: "BoardPractice");

            migrationBuilder.DropColumn(
                name: "ProgrammeItemId",
                table: "AgendaItem");

            migrationBuilder.DropColumn(
                name: "NoticeOn",
                table: "Addressee");

            migrationBuilder.DropColumn(
                name: "OrganisationId",
                table: "Addressee");

            migrationBuilder.DropColumn(
                name: "ReceivedOn",
                table: "Addressee");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Addressee");
        }
    }
}
