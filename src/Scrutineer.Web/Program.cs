using Scrutineer.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.AddSite();
builder.AddData();

var app = builder.Build();
await app.PrepareDataAsync();
app.UseSite();
await app.RunAsync();
