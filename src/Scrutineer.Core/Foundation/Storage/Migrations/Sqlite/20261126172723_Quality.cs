using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Scrutineer.Foundation.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Quality : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditTool",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditTool", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QaPlan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Unread = table.Column<string>(type: "TEXT", nullable: false),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QaPlan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StaffMember",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    HasLeft = table.Column<bool>(type: "INTEGER", nullable: false),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "AuditToolVersion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditToolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Guidance = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsProposal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "PlanRow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    QaPlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Service = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Task = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: false),
                    PerMonth = table.Column<string>(type: "TEXT", nullable: false),
                    Marks = table.Column<string>(type: "TEXT", nullable: false),
                    IsTheme = table.Column<bool>(type: "INTEGER", nullable: false),
                    Problem = table.Column<string>(type: "TEXT", nullable: true),
                    Settled = table.Column<string>(type: "TEXT", nullable: true),
                    SettledBy = table.Column<string>(type: "TEXT", nullable: true),
                    Pairing = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                name: "ToolArea",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditToolVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Prompt = table.Column<string>(type: "TEXT", nullable: false),
                    Hint = table.Column<string>(type: "TEXT", nullable: false),
                    Strands = table.Column<string>(type: "TEXT", nullable: false),
                    MayNotApply = table.Column<bool>(type: "INTEGER", nullable: false),
                    Themes = table.Column<string>(type: "TEXT", nullable: false),
                    Options = table.Column<string>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanRowId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Seed = table.Column<long>(type: "INTEGER", nullable: false),
                    InputHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FromMonth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToMonth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Wanted = table.Column<int>(type: "INTEGER", nullable: false),
                    Given = table.Column<int>(type: "INTEGER", nullable: false),
                    Binding = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanRowId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DrawId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AuditorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HolderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseReference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReauditOfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AllocationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToolVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AllocationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AuditorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PractitionerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseReference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AuditedBefore = table.Column<bool>(type: "INTEGER", nullable: true),
                    AgeBand = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Strand = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Conversation = table.Column<string>(type: "TEXT", nullable: false),
                    TalkedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FamilyView = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReauditOfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseAuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TrackedItemId = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseAuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Judgement = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    DoesNotApply = table.Column<bool>(type: "INTEGER", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Impact = table.Column<string>(type: "TEXT", nullable: false),
                    Themes = table.Column<string>(type: "TEXT", nullable: false),
                    Options = table.Column<string>(type: "TEXT", nullable: false),
                    Moderated = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ModerationReason = table.Column<string>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseAuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Quality = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Feedback = table.Column<string>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToolVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Marks = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Overall = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ModeratedMarks = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ModeratedOverall = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ModeratedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Themes = table.Column<string>(type: "TEXT", nullable: false),
                    ReauditOfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CorrectiveDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CorrectedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseAuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "IX_AreaFinding_AreaId",
                table: "AreaFinding",
                column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_AreaFinding_CaseAuditId_AreaId",
                table: "AreaFinding",
                columns: new[] { "CaseAuditId", "AreaId" },
                unique: true);

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
                name: "IX_PlanRow_QaPlanId",
                table: "PlanRow",
                column: "QaPlanId");

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
                name: "IX_ToolArea_AuditToolVersionId",
                table: "ToolArea",
                column: "AuditToolVersionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgreedAction");

            migrationBuilder.DropTable(
                name: "AllocationSwap");

            migrationBuilder.DropTable(
                name: "AreaFinding");

            migrationBuilder.DropTable(
                name: "AuditModeration");

            migrationBuilder.DropTable(
                name: "AuditResult");

            migrationBuilder.DropTable(
                name: "CorrectiveConfirmation");

            migrationBuilder.DropTable(
                name: "StaffLeave");

            migrationBuilder.DropTable(
                name: "ToolArea");

            migrationBuilder.DropTable(
                name: "CaseAudit");

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
        }
    }
}
