using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EffectsAndOutsideAudits : Migration
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

            migrationBuilder.CreateTable(
                name: "ExternalAudit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseReference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToolVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    KeptOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExternalAudit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MultiAgencyAudit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    CaseReference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Briefing = table.Column<string>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToolVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SetOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MultiAgencyAudit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MultiAgencyAudit_AuditToolVersion_ToolVersionId",
                        column: x => x.ToolVersionId,
                        principalTable: "AuditToolVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ThemeIndicators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Codes = table.Column<string>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThemeIndicators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExternalFinding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExternalAuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Judgement = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Comment = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExternalFinding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExternalFinding_ExternalAudit_ExternalAuditId",
                        column: x => x.ExternalAuditId,
                        principalTable: "ExternalAudit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExternalResult",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToolVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Marks = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Overall = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    OverallIsTheirs = table.Column<bool>(type: "INTEGER", nullable: false),
                    Themes = table.Column<string>(type: "TEXT", nullable: false),
                    OwnAuditId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExternalResult", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExternalResult_ExternalAudit_Id",
                        column: x => x.Id,
                        principalTable: "ExternalAudit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AgencyPart",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MultiAgencyAuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SentBy = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyPart", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgencyPart_MultiAgencyAudit_MultiAgencyAuditId",
                        column: x => x.MultiAgencyAuditId,
                        principalTable: "MultiAgencyAudit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgencyPart_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AgencyFinding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyPartId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Judgement = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    DoesNotApply = table.Column<bool>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyFinding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgencyFinding_AgencyPart_AgencyPartId",
                        column: x => x.AgencyPartId,
                        principalTable: "AgencyPart",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgencyFinding_AgencyPartId_AreaId",
                table: "AgencyFinding",
                columns: new[] { "AgencyPartId", "AreaId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgencyPart_MultiAgencyAuditId_OrganisationId",
                table: "AgencyPart",
                columns: new[] { "MultiAgencyAuditId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgencyPart_OrganisationId",
                table: "AgencyPart",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ExternalAudit_Body_CaseReference_Month",
                table: "ExternalAudit",
                columns: new[] { "Body", "CaseReference", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExternalAudit_ImportId",
                table: "ExternalAudit",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_ExternalFinding_ExternalAuditId",
                table: "ExternalFinding",
                column: "ExternalAuditId");

            migrationBuilder.CreateIndex(
                name: "IX_ExternalResult_Month",
                table: "ExternalResult",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_MultiAgencyAudit_ToolVersionId",
                table: "MultiAgencyAudit",
                column: "ToolVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_ThemeIndicators_Theme",
                table: "ThemeIndicators",
                column: "Theme",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgencyFinding");

            migrationBuilder.DropTable(
                name: "ExternalFinding");

            migrationBuilder.DropTable(
                name: "ExternalResult");

            migrationBuilder.DropTable(
                name: "ThemeIndicators");

            migrationBuilder.DropTable(
                name: "AgencyPart");

            migrationBuilder.DropTable(
                name: "ExternalAudit");

            migrationBuilder.DropTable(
                name: "MultiAgencyAudit");

            migrationBuilder.DropColumn(
                name: "IndicatorCode",
                table: "ExpectedEffect");

            migrationBuilder.DropColumn(
                name: "IndicatorMonths",
                table: "ExpectedEffect");
        }
    }
}
