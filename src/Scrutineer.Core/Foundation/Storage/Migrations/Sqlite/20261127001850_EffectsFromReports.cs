using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EffectsFromReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "IndicatorCode",
                table: "ExpectedEffect",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "IndicatorMonths",
                table: "ExpectedEffect",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IndicatorCode",
                table: "ExpectedEffect");

            migrationBuilder.DropColumn(
                name: "IndicatorMonths",
                table: "ExpectedEffect");
        }
    }
}
