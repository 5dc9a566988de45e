using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class EffectJudgements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Effect",
                table: "TrackedItem",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "StatusEntry",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EffectJudgement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    JudgedBy = table.Column<string>(type: "text", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EffectJudgement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EffectJudgement_TrackedItem_TrackedItemId",
                        column: x => x.TrackedItemId,
                        principalTable: "TrackedItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EffectJudgementId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordKind = table.Column<string>(type: "text", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Shows = table.Column<string>(type: "text", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Evidence_EffectJudgement_EffectJudgementId",
                        column: x => x.EffectJudgementId,
                        principalTable: "EffectJudgement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EffectJudgement_TrackedItemId",
                table: "EffectJudgement",
                column: "TrackedItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_EffectJudgementId",
                table: "Evidence",
                column: "EffectJudgementId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "EffectJudgement");

            migrationBuilder.DropColumn(
                name: "Effect",
                table: "TrackedItem");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "StatusEntry");
        }
    }
}
