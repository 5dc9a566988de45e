using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Packs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Attempts",
                table: "PackWanted",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextAttemptAt",
                table: "PackWanted",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Problem",
                table: "PackWanted",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Step",
                table: "PackWanted",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MeetingPack",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PublicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Visibility = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", nullable: false),
                    InputHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Pages = table.Column<int>(type: "INTEGER", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Dated = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BoundAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                name: "PaperNote",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaperId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Latest = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "PackRange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingPackId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    First = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "IX_PackRange_MeetingPackId",
                table: "PackRange",
                column: "MeetingPackId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperNote_AccountId_PaperId",
                table: "PaperNote",
                columns: new[] { "AccountId", "PaperId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperNote_PaperId",
                table: "PaperNote",
                column: "PaperId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PackRange");

            migrationBuilder.DropTable(
                name: "PaperNote");

            migrationBuilder.DropTable(
                name: "PapersLook");

            migrationBuilder.DropTable(
                name: "MeetingPack");

            migrationBuilder.DropColumn(
                name: "Attempts",
                table: "PackWanted");

            migrationBuilder.DropColumn(
                name: "NextAttemptAt",
                table: "PackWanted");

            migrationBuilder.DropColumn(
                name: "Problem",
                table: "PackWanted");

            migrationBuilder.DropColumn(
                name: "Step",
                table: "PackWanted");
        }
    }
}
