using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;

var builder = WebApplication.CreateBuilder(args);
builder.AddSite();
builder.AddData();
builder.AddAccess();

var app = builder.Build();
await app.PrepareDataAsync();
app.UseSite();
await app.RunAsync();
