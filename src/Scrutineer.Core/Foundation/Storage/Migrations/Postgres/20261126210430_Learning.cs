using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Learning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "FallBackDecidedOn",
                table: "AuditResult",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FellBackOn",
                table: "AuditResult",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CalibrationExercise",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ToolVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Strand = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Material = table.Column<string>(type: "text", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AgreedMarks = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalibrationExercise", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalibrationExercise_AuditToolVersion_ToolVersionId",
                        column: x => x.ToolVersionId,
                        principalTable: "AuditToolVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DipSample",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Theme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    AgainOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DipSample", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FallBackDecision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseAuditId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FallBackDecision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FallBackDecision_CaseAudit_CaseAuditId",
                        column: x => x.CaseAuditId,
                        principalTable: "CaseAudit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Headline",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Themes = table.Column<List<string>>(type: "text[]", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Headline", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HeadlineList",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeadlineList", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Newsletter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Themes = table.Column<List<string>>(type: "text[]", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Newsletter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanRating",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseReference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Plan = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Rating = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    PlanFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    HasEnded = table.Column<bool>(type: "boolean", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRating", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QualityMeeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Agenda = table.Column<List<string>>(type: "text[]", nullable: false),
                    Papers = table.Column<List<string>>(type: "text[]", nullable: false),
                    Notes = table.Column<string>(type: "text", nullable: false),
                    Themes = table.Column<List<string>>(type: "text[]", nullable: false),
                    AuditId = table.Column<Guid>(type: "uuid", nullable: true),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QualityMeeting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalibrationGrade",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CalibrationExerciseId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Marks = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalibrationGrade", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalibrationGrade_CalibrationExercise_CalibrationExerciseId",
                        column: x => x.CalibrationExerciseId,
                        principalTable: "CalibrationExercise",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CalibrationGrade_StaffMember_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "StaffMember",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DipRow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DipSampleId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseReference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Answer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DipRow", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DipRow_DipSample_DipSampleId",
                        column: x => x.DipSampleId,
                        principalTable: "DipSample",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HeadlineWording",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    HeadlineListId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeadlineId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeadlineWording", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HeadlineWording_HeadlineList_HeadlineListId",
                        column: x => x.HeadlineListId,
                        principalTable: "HeadlineList",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_HeadlineWording_Headline_HeadlineId",
                        column: x => x.HeadlineId,
                        principalTable: "Headline",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QualityAttendance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    QualityMeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QualityAttendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QualityAttendance_QualityMeeting_QualityMeetingId",
                        column: x => x.QualityMeetingId,
                        principalTable: "QualityMeeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_QualityAttendance_StaffMember_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "StaffMember",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditResult_FellBackOn",
                table: "AuditResult",
                column: "FellBackOn");

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationExercise_ToolVersionId",
                table: "CalibrationExercise",
                column: "ToolVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationGrade_CalibrationExerciseId_StaffMemberId",
                table: "CalibrationGrade",
                columns: new[] { "CalibrationExerciseId", "StaffMemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationGrade_StaffMemberId",
                table: "CalibrationGrade",
                column: "StaffMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_DipRow_DipSampleId_CaseReference",
                table: "DipRow",
                columns: new[] { "DipSampleId", "CaseReference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DipSample_On",
                table: "DipSample",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_FallBackDecision_CaseAuditId",
                table: "FallBackDecision",
                column: "CaseAuditId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HeadlineList_On",
                table: "HeadlineList",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_HeadlineWording_HeadlineId",
                table: "HeadlineWording",
                column: "HeadlineId");

            migrationBuilder.CreateIndex(
                name: "IX_HeadlineWording_HeadlineListId_HeadlineId",
                table: "HeadlineWording",
                columns: new[] { "HeadlineListId", "HeadlineId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Newsletter_Month",
                table: "Newsletter",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_PlanRating_CaseReference_Plan_On",
                table: "PlanRating",
                columns: new[] { "CaseReference", "Plan", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanRating_On",
                table: "PlanRating",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_QualityAttendance_QualityMeetingId_StaffMemberId",
                table: "QualityAttendance",
                columns: new[] { "QualityMeetingId", "StaffMemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QualityAttendance_StaffMemberId",
                table: "QualityAttendance",
                column: "StaffMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_QualityMeeting_On",
                table: "QualityMeeting",
                column: "On");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalibrationGrade");

            migrationBuilder.DropTable(
                name: "DipRow");

            migrationBuilder.DropTable(
                name: "FallBackDecision");

            migrationBuilder.DropTable(
                name: "HeadlineWording");

            migrationBuilder.DropTable(
                name: "Newsletter");

            migrationBuilder.DropTable(
                name: "PlanRating");

            migrationBuilder.DropTable(
                name: "QualityAttendance");

            migrationBuilder.DropTable(
                name: "CalibrationExercise");

            migrationBuilder.DropTable(
                name: "DipSample");

            migrationBuilder.DropTable(
                name: "HeadlineList");

            migrationBuilder.DropTable(
                name: "Headline");

            migrationBuilder.DropTable(
                name: "QualityMeeting");

            migrationBuilder.DropIndex(
                name: "IX_AuditResult_FellBackOn",
                table: "AuditResult");

            migrationBuilder.DropColumn(
                name: "FallBackDecidedOn",
                table: "AuditResult");

            migrationBuilder.DropColumn(
                name: "FellBackOn",
                table: "AuditResult");
        }
    }
}
