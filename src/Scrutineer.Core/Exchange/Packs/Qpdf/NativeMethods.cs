using System.Reflection;
using System.Runtime.InteropServices;

namespace Scrutineer.Exchange.Packs.Qpdf;

/// <summary>The functions of libqpdf's C interface that packs are bound with. Keys and texts are UTF-8 that ends with a zero.</summary>
internal static class NativeMethods
{
    private const string Library = "libqpdf";

    /// <summary>The names under which distributions have the library; its C interface did not change between them.</summary>
    private static readonly string[] Names = ["libqpdf.so.29", "libqpdf.so.30"];

    static NativeMethods() => NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, Resolve);

    [DllImport(Library, EntryPoint = "qpdf_init"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint Init();

    [DllImport(Library, EntryPoint = "qpdf_cleanup"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void Cleanup(ref nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_silence_errors"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void SilenceErrors(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_set_suppress_warnings"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void SuppressWarnings(nint qpdf, int value);

    [DllImport(Library, EntryPoint = "qpdf_has_error"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories), SuppressGCTransition]
    public static extern int HasError(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_get_error"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint GetError(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_get_error_message_detail"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint ErrorDetail(nint qpdf, nint error);

    [DllImport(Library, EntryPoint = "qpdf_empty_pdf"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Empty(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_read"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Read(nint qpdf, ref readonly byte file, nint password);

    [DllImport(Library, EntryPoint = "qpdf_set_attempt_recovery"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void SetAttemptRecovery(nint qpdf, int value);

    [DllImport(Library, EntryPoint = "qpdf_get_num_pages"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int PageCount(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_get_page_n"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint Page(nint qpdf, nuint index);

    [DllImport(Library, EntryPoint = "qpdf_push_inherited_attributes_to_page"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int PushInherited(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_add_page"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int AddPage(nint qpdf, nint from, uint page, int first);

    [DllImport(Library, EntryPoint = "qpdf_oh_copy_foreign_object"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint CopyForeign(nint qpdf, nint from, uint value);

    [DllImport(Library, EntryPoint = "qpdf_get_root"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint Root(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_get_trailer"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint Trailer(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_get_object_by_id"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint ById(nint qpdf, int id, int generation);

    [DllImport(Library, EntryPoint = "qpdf_make_indirect_object"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint MakeIndirect(nint qpdf, uint value);

    [DllImport(Library, EntryPoint = "qpdf_oh_release"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void Release(nint qpdf, uint value);

    [DllImport(Library, EntryPoint = "qpdf_oh_release_all"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void ReleaseAll(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_oh_get_type_code"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern PdfType TypeOf(nint qpdf, uint value);

    [DllImport(Library, EntryPoint = "qpdf_oh_is_indirect"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int IsIndirect(nint qpdf, uint value);

    [DllImport(Library, EntryPoint = "qpdf_oh_get_object_id"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int ObjectId(nint qpdf, uint value);

    [DllImport(Library, EntryPoint = "qpdf_oh_get_value_as_longlong"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int AsInteger(nint qpdf, uint value, out long number);

    [DllImport(Library, EntryPoint = "qpdf_oh_get_value_as_number"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int AsNumber(nint qpdf, uint value, out double number);

    [DllImport(Library, EntryPoint = "qpdf_oh_get_value_as_name"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int AsName(nint qpdf, uint value, out nint text, out nuint length);

    [DllImport(Library, EntryPoint = "qpdf_oh_get_value_as_string"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int AsString(nint qpdf, uint value, out nint text, out nuint length);

    [DllImport(Library, EntryPoint = "qpdf_oh_is_name_and_equals"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int IsName(nint qpdf, uint value, ref readonly byte name);

    [DllImport(Library, EntryPoint = "qpdf_oh_get_array_n_items"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Count(nint qpdf, uint array);

    [DllImport(Library, EntryPoint = "qpdf_oh_get_array_item"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint Item(nint qpdf, uint array, int index);

    [DllImport(Library, EntryPoint = "qpdf_oh_set_array_item"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void SetItem(nint qpdf, uint array, int index, uint item);

    [DllImport(Library, EntryPoint = "qpdf_oh_append_item"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void Append(nint qpdf, uint array, uint item);

    [DllImport(Library, EntryPoint = "qpdf_oh_begin_dict_key_iter"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void BeginKeys(nint qpdf, uint dictionary);

    [DllImport(Library, EntryPoint = "qpdf_oh_dict_more_keys"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int MoreKeys(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_oh_dict_next_key"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint NextKey(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_oh_get_key_if_dict"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint Get(nint qpdf, uint dictionary, ref readonly byte key);

    [DllImport(Library, EntryPoint = "qpdf_oh_replace_key"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void Set(nint qpdf, uint dictionary, ref readonly byte key, uint item);

    [DllImport(Library, EntryPoint = "qpdf_oh_remove_key"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void Remove(nint qpdf, uint dictionary, ref readonly byte key);

    [DllImport(Library, EntryPoint = "qpdf_oh_get_dict"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint DictionaryOf(nint qpdf, uint stream);

    [DllImport(Library, EntryPoint = "qpdf_oh_parse"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint Parse(nint qpdf, ref readonly byte text);

    [DllImport(Library, EntryPoint = "qpdf_oh_new_integer"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint NewInteger(nint qpdf, long value);

    [DllImport(Library, EntryPoint = "qpdf_oh_new_name"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint NewName(nint qpdf, ref readonly byte name);

    [DllImport(Library, EntryPoint = "qpdf_oh_new_unicode_string"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint NewText(nint qpdf, ref readonly byte text);

    [DllImport(Library, EntryPoint = "qpdf_oh_new_binary_string"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint NewBytes(nint qpdf, ref readonly byte bytes, nuint length);

    [DllImport(Library, EntryPoint = "qpdf_oh_new_stream"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint NewStream(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_oh_new_null"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint NewNull(nint qpdf);

    [DllImport(Library, EntryPoint = "qpdf_oh_replace_stream_data"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void SetStreamData(nint qpdf, uint stream, ref readonly byte data, nuint length, uint filter, uint parameters);

    [DllImport(Library, EntryPoint = "qpdf_set_info_key"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void SetInfo(nint qpdf, ref readonly byte key, ref readonly byte value);

    [DllImport(Library, EntryPoint = "qpdf_init_write"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int InitWrite(nint qpdf, ref readonly byte file);

    [DllImport(Library, EntryPoint = "qpdf_set_object_stream_mode"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void SetObjectStreams(nint qpdf, int mode);

    [DllImport(Library, EntryPoint = "qpdf_set_decode_level"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void SetDecodeLevel(nint qpdf, int level);

    [DllImport(Library, EntryPoint = "qpdf_set_compress_streams"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void SetCompressStreams(nint qpdf, int value);

    [DllImport(Library, EntryPoint = "qpdf_set_deterministic_ID"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void SetDeterministicId(nint qpdf, int value);

    [DllImport(Library, EntryPoint = "qpdf_set_minimum_pdf_version"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void SetMinimumVersion(nint qpdf, ref readonly byte version);

    [DllImport(Library, EntryPoint = "qpdf_write"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Write(nint qpdf);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? paths)
    {
        if (name != Library) return 0;
        foreach (var known in Names)
            if (NativeLibrary.TryLoad(known, out var library)) return library;
        return 0;
    }
}
