using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FisherLab.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Stability : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AsksStability",
                table: "Jobs",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Jobs from before have said it in their specs.
            migrationBuilder.Sql("UPDATE Jobs SET AsksStability = json_extract(Spec, '$.stability') <> 'none';");

            migrationBuilder.CreateTable(
                name: "Stabilities",
                columns: table => new
                {
                    JobId = table.Column<string>(type: "TEXT", nullable: false),
                    Method = table.Column<string>(type: "TEXT", nullable: false),
                    Blob = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stabilities", x => new { x.JobId, x.Method });
                    table.ForeignKey(
                        name: "FK_Stabilities_Jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "Jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Stabilities");

            migrationBuilder.DropColumn(
                name: "AsksStability",
                table: "Jobs");
        }
    }
}
