using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FactsHash",
                table: "Paper",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AnsweredBy",
                table: "ChairReading",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "EvaluationIsNamed",
                table: "BoardPractice",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "EvaluationQuestions",
                table: "BoardPractice",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "MinutesDays",
                table: "BoardPractice",
                type: "INTEGER",
                nullable: false,
                defaultValue: 15);

            migrationBuilder.AddColumn<string>(
                name: "RemindersOff",
                table: "Account",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "ChairComment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MinuteSetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChairReadingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftMinuteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChairComment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChairComment_ChairReading_ChairReadingId",
                        column: x => x.ChairReadingId,
                        principalTable: "ChairReading",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvaluationGiven",
                columns: table => new
                {
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationGiven", x => new { x.MeetingId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_EvaluationGiven_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EvaluationGiven_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvaluationReply",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationReply", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvaluationReply_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReminderSent",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderSent", x => new { x.Kind, x.SubjectId, x.Due, x.Step });
                });

            migrationBuilder.CreateTable(
                name: "ReportedAsk",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaperId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnswerId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportedAsk", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportedAsk_Paper_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Paper",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReportedAsk_TrackedItem_TrackedItemId",
                        column: x => x.TrackedItemId,
                        principalTable: "TrackedItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvaluationAnswer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EvaluationReplyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationAnswer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvaluationAnswer_EvaluationReply_EvaluationReplyId",
                        column: x => x.EvaluationReplyId,
                        principalTable: "EvaluationReply",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChairComment_ChairReadingId",
                table: "ChairComment",
                column: "ChairReadingId");

            migrationBuilder.CreateIndex(
                name: "IX_ChairComment_DraftMinuteId",
                table: "ChairComment",
                column: "DraftMinuteId");

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationAnswer_EvaluationReplyId",
                table: "EvaluationAnswer",
                column: "EvaluationReplyId");

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationGiven_AccountId",
                table: "EvaluationGiven",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationReply_MeetingId",
                table: "EvaluationReply",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportedAsk_PaperId",
                table: "ReportedAsk",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportedAsk_TrackedItemId",
                table: "ReportedAsk",
                column: "TrackedItemId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChairComment");

            migrationBuilder.DropTable(
                name: "EvaluationAnswer");

            migrationBuilder.DropTable(
                name: "EvaluationGiven");

            migrationBuilder.DropTable(
                name: "ReminderSent");

            migrationBuilder.DropTable(
                name: "ReportedAsk");

            migrationBuilder.DropTable(
                name: "EvaluationReply");

            migrationBuilder.DropColumn(
                name: "FactsHash",
                table: "Paper");

            migrationBuilder.DropColumn(
                name: "AnsweredBy",
                table: "ChairReading");

            migrationBuilder.DropColumn(
                name: "EvaluationIsNamed",
                table: "BoardPractice");

            migrationBuilder.DropColumn(
                name: "EvaluationQuestions",
                table: "BoardPractice");

            migrationBuilder.DropColumn(
                name: "MinutesDays",
                table: "BoardPractice");

            migrationBuilder.DropColumn(
                name: "RemindersOff",
                table: "Account");
        }
    }
}
