using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SearchEntry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    RecordKind = table.Column<string>(type: "text", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "text", nullable: false),
                    Scope = table.Column<Guid>(type: "uuid", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    IsTitle = table.Column<bool>(type: "boolean", nullable: false),
                    Where = table.Column<string>(type: "text", nullable: false),
                    Place = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Tags = table.Column<string>(type: "text", nullable: false),
                    Fingerprint = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SearchState",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Stamp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchState", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SearchWord",
                columns: table => new
                {
                    Word = table.Column<string>(type: "text", nullable: false),
                    Passages = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchWord", x => x.Word);
                });

            migrationBuilder.InsertData(
                table: "SearchState",
                columns: new[] { "Id", "Stamp", "Version" },
                values: new object[] { 1, 0L, 0 });

            migrationBuilder.CreateIndex(
                name: "IX_SearchEntry_Scope_RecordKind_RecordId_Part",
                table: "SearchEntry",
                columns: new[] { "Scope", "RecordKind", "RecordId", "Part" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SearchEntry");

            migrationBuilder.DropTable(
                name: "SearchState");

            migrationBuilder.DropTable(
                name: "SearchWord");
        }
    }
}
