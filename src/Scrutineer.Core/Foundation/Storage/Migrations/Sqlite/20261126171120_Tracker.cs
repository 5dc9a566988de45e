using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Tracker : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Number",
                table: "TrackedItem",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "TrackedItem",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PausedSince",
                table: "TrackedItem",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Place",
                table: "TrackedItem",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Theme",
                table: "TrackedItem",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AddresseeId",
                table: "StatusEntry",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Percent",
                table: "StatusEntry",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Post",
                type: "TEXT",
                nullable: false,
                defaultValue: "Officer");

            migrationBuilder.AddColumn<DateOnly>(
                name: "NoticeOn",
                table: "Addressee",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OrganisationId",
                table: "Addressee",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReceivedOn",
                table: "Addressee",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Addressee",
                type: "TEXT",
                nullable: false,
                defaultValue: "Open");

            migrationBuilder.CreateTable(
                name: "AnswerDraft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Scope = table.Column<Guid>(type: "TEXT", nullable: false),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddresseeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    Percent = table.Column<int>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    DelegateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DelegateName = table.Column<string>(type: "TEXT", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", nullable: false),
                    Returned = table.Column<string>(type: "TEXT", nullable: true),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StatusEntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddresseeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Scope = table.Column<Guid>(type: "TEXT", nullable: false),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskSource", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExpectedEffect",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Scope = table.Column<Guid>(type: "TEXT", nullable: false),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShouldRise = table.Column<bool>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
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
                name: "OwnerName",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AsWritten = table.Column<string>(type: "TEXT", nullable: false),
                    PostId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsBoard = table.Column<bool>(type: "INTEGER", nullable: false),
                    SaidByPerson = table.Column<bool>(type: "INTEGER", nullable: false)
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
                name: "DraftFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnswerDraftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
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
                name: "EffectReading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpectedEffectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Value = table.Column<double>(type: "REAL", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_TrackedItem_RaisedOn_Place",
                table: "TrackedItem",
                columns: new[] { "RaisedOn", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_StatusEntry_AddresseeId",
                table: "StatusEntry",
                column: "AddresseeId");

            migrationBuilder.CreateIndex(
                name: "IX_Addressee_OrganisationId",
                table: "Addressee",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Addressee_PostId",
                table: "Addressee",
                column: "PostId");

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
                name: "AnswerFile");

            migrationBuilder.DropTable(
                name: "AskCirculation");

            migrationBuilder.DropTable(
                name: "AskPause");

            migrationBuilder.DropTable(
                name: "AskSource");

            migrationBuilder.DropTable(
                name: "DraftFile");

            migrationBuilder.DropTable(
                name: "EffectReading");

            migrationBuilder.DropTable(
                name: "OwnerName");

            migrationBuilder.DropTable(
                name: "AnswerDraft");

            migrationBuilder.DropTable(
                name: "ExpectedEffect");

            migrationBuilder.DropIndex(
                name: "IX_TrackedItem_RaisedOn_Place",
                table: "TrackedItem");

            migrationBuilder.DropIndex(
                name: "IX_StatusEntry_AddresseeId",
                table: "StatusEntry");

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
                name: "Kind",
                table: "Post");

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
