using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FeedsImportCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_BoardMembership_BoardId_MunicipalYear_PersonId",
                table: "BoardMembership");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Published",
                table: "PublishedDocument",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VersionDoubt",
                table: "PublishedDocument",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WrittenAt",
                table: "PublishedDocument",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "NamedId",
                table: "PostHolding",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedIntoId",
                table: "Person",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "NamedId",
                table: "BoardMembership",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "NamedId",
                table: "Attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Correction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Scope = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubjectKind = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Touched = table.Column<string>(type: "TEXT", nullable: false),
                    UndoneBy = table.Column<string>(type: "TEXT", nullable: true),
                    UndoneReason = table.Column<string>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Correction", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StaleThreads",
                columns: table => new
                {
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaleThreads", x => x.BoardId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Person_MergedIntoId",
                table: "Person",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardMembership_BoardId_MunicipalYear_PersonId",
                table: "BoardMembership",
                columns: new[] { "BoardId", "MunicipalYear", "PersonId" },
                unique: true,
                filter: "\"NamedId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Correction_Kind_Scope",
                table: "Correction",
                columns: new[] { "Kind", "Scope" });

            migrationBuilder.CreateIndex(
                name: "IX_Correction_SubjectId",
                table: "Correction",
                column: "SubjectId");

            migrationBuilder.AddForeignKey(
                name: "FK_Person_Person_MergedIntoId",
                table: "Person",
                column: "MergedIntoId",
                principalTable: "Person",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Person_Person_MergedIntoId",
                table: "Person");

            migrationBuilder.DropTable(
                name: "Correction");

            migrationBuilder.DropTable(
                name: "StaleThreads");

            migrationBuilder.DropIndex(
                name: "IX_Person_MergedIntoId",
                table: "Person");

            migrationBuilder.DropIndex(
                name: "IX_BoardMembership_BoardId_MunicipalYear_PersonId",
                table: "BoardMembership");

            migrationBuilder.DropColumn(
                name: "Published",
                table: "PublishedDocument");

            migrationBuilder.DropColumn(
                name: "VersionDoubt",
                table: "PublishedDocument");

            migrationBuilder.DropColumn(
                name: "WrittenAt",
                table: "PublishedDocument");

            migrationBuilder.DropColumn(
                name: "NamedId",
                table: "PostHolding");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Person");

            migrationBuilder.DropColumn(
                name: "NamedId",
                table: "BoardMembership");

            migrationBuilder.DropColumn(
                name: "NamedId",
                table: "Attendance");

            migrationBuilder.CreateIndex(
                name: "IX_BoardMembership_BoardId_MunicipalYear_PersonId",
                table: "BoardMembership",
                columns: new[] { "BoardId", "MunicipalYear", "PersonId" },
                unique: true);
        }
    }
}
