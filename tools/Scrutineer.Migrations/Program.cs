// Run by `dotnet ef` only; see CONTRIBUTING.
return 0;
