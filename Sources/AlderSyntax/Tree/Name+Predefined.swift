/// Names with the same index in every `NameTable`.
///
/// The words below are in the order of their indices: the reserved words first, so that the lexer
/// recognises them by comparing an index. The constants must agree with it; a test checks them.
extension Name {
  /// How many of the predefined names are reserved words.
  static var reservedCount: UInt32 { 29 }

  static let predefinedWords: StaticString = """
    after and andalso band begin bnot bor bsl bsr bxor case catch cond div else end fun if let
    maybe not of or orelse receive rem try when xor _ module export export_type import compile
    file record type opaque nominal spec callback optional_callbacks behaviour behavior on_load
    nifs doc moduledoc include include_lib define undef ifdef ifndef elif endif error warning
    feature MODULE MODULE_STRING FILE LINE MACHINE FUNCTION_NAME FUNCTION_ARITY OTP_RELEASE
    FEATURE_AVAILABLE FEATURE_ENABLED true false undefined ok throw exit erlang lists maps
    record_info module_info behaviour_info is_record any term integer float binary bitstring bytes
    bits utf8 utf16 utf32 signed unsigned big little native unit size export_all no_auto_import
    nowarn_unused_vars nowarn_unused_function nowarn_export_all warn_export_all inline defined
    enable disable maybe_expr init hidden dynamic arity atom bool boolean byte char cons function
    identifier iodata iolist list map maybe_improper_list mfa neg_integer nil no_return node
    non_neg_integer none nonempty_binary nonempty_bitstring nonempty_improper_list nonempty_list
    nonempty_maybe_improper_list nonempty_string number pid port pos_integer reference string
    timeout tuple abs alias apply atom_to_binary atom_to_list binary_part binary_to_atom
    binary_to_existing_atom binary_to_float binary_to_integer binary_to_list binary_to_term
    bit_size bitstring_to_list byte_size ceil check_old_code check_process_code date delete_module
    demonitor disconnect_node element erase float_to_binary float_to_list floor garbage_collect
    get get_keys group_leader halt hd integer_to_binary integer_to_list iolist_size
    iolist_to_binary is_alive is_atom is_binary is_bitstring is_boolean is_float is_function
    is_integer is_list is_map is_map_key is_number is_pid is_port is_process_alive is_reference
    is_tuple length link list_to_atom list_to_binary list_to_bitstring list_to_existing_atom
    list_to_float list_to_integer list_to_pid list_to_port list_to_ref list_to_tuple load_module
    make_ref map_get map_size max min module_loaded monitor monitor_node nodes now open_port
    pid_to_list port_close port_command port_connect port_control port_to_list pre_loaded
    process_flag process_info processes purge_module put ref_to_list register registered round
    self setelement spawn spawn_link spawn_monitor spawn_opt spawn_request spawn_request_abandon
    split_binary statistics term_to_binary term_to_iovec time tl trunc tuple_size tuple_to_list
    unalias unlink unregister whereis
    """

  public static var after: Name { Name(index: 0) }
  public static var and: Name { Name(index: 1) }
  public static var andalso: Name { Name(index: 2) }
  public static var band: Name { Name(index: 3) }
  public static var begin: Name { Name(index: 4) }
  public static var bnot: Name { Name(index: 5) }
  public static var bor: Name { Name(index: 6) }
  public static var bsl: Name { Name(index: 7) }
  public static var bsr: Name { Name(index: 8) }
  public static var bxor: Name { Name(index: 9) }
  public static var `case`: Name { Name(index: 10) }
  public static var `catch`: Name { Name(index: 11) }
  public static var cond: Name { Name(index: 12) }
  public static var div: Name { Name(index: 13) }
  public static var `else`: Name { Name(index: 14) }
  public static var end: Name { Name(index: 15) }
  public static var fun: Name { Name(index: 16) }
  public static var `if`: Name { Name(index: 17) }
  public static var `let`: Name { Name(index: 18) }
  public static var maybe: Name { Name(index: 19) }
  public static var not: Name { Name(index: 20) }
  public static var of: Name { Name(index: 21) }
  public static var or: Name { Name(index: 22) }
  public static var orelse: Name { Name(index: 23) }
  public static var receive: Name { Name(index: 24) }
  public static var rem: Name { Name(index: 25) }
  public static var `try`: Name { Name(index: 26) }
  public static var when: Name { Name(index: 27) }
  public static var xor: Name { Name(index: 28) }
  public static var underscore: Name { Name(index: 29) }
  public static var module: Name { Name(index: 30) }
  public static var export: Name { Name(index: 31) }
  public static var exportType: Name { Name(index: 32) }
  public static var `import`: Name { Name(index: 33) }
  public static var compile: Name { Name(index: 34) }
  public static var file: Name { Name(index: 35) }
  public static var record: Name { Name(index: 36) }
  public static var type: Name { Name(index: 37) }
  public static var opaque: Name { Name(index: 38) }
  public static var nominal: Name { Name(index: 39) }
  public static var spec: Name { Name(index: 40) }
  public static var callback: Name { Name(index: 41) }
  public static var optionalCallbacks: Name { Name(index: 42) }
  public static var behaviour: Name { Name(index: 43) }
  public static var behavior: Name { Name(index: 44) }
  public static var onLoad: Name { Name(index: 45) }
  public static var nifs: Name { Name(index: 46) }
  public static var doc: Name { Name(index: 47) }
  public static var moduledoc: Name { Name(index: 48) }
  public static var include: Name { Name(index: 49) }
  public static var includeLib: Name { Name(index: 50) }
  public static var define: Name { Name(index: 51) }
  public static var undef: Name { Name(index: 52) }
  public static var ifdef: Name { Name(index: 53) }
  public static var ifndef: Name { Name(index: 54) }
  public static var elif: Name { Name(index: 55) }
  public static var endif: Name { Name(index: 56) }
  public static var error: Name { Name(index: 57) }
  public static var warning: Name { Name(index: 58) }
  public static var feature: Name { Name(index: 59) }
  public static var macroModule: Name { Name(index: 60) }
  public static var macroModuleString: Name { Name(index: 61) }
  public static var macroFile: Name { Name(index: 62) }
  public static var macroLine: Name { Name(index: 63) }
  public static var macroMachine: Name { Name(index: 64) }
  public static var macroFunctionName: Name { Name(index: 65) }
  public static var macroFunctionArity: Name { Name(index: 66) }
  public static var macroOtpRelease: Name { Name(index: 67) }
  public static var macroFeatureAvailable: Name { Name(index: 68) }
  public static var macroFeatureEnabled: Name { Name(index: 69) }
  public static var `true`: Name { Name(index: 70) }
  public static var `false`: Name { Name(index: 71) }
  public static var undefined: Name { Name(index: 72) }
  public static var ok: Name { Name(index: 73) }
  public static var `throw`: Name { Name(index: 74) }
  public static var exit: Name { Name(index: 75) }
  public static var erlang: Name { Name(index: 76) }
  public static var lists: Name { Name(index: 77) }
  public static var maps: Name { Name(index: 78) }
  public static var recordInfo: Name { Name(index: 79) }
  public static var moduleInfo: Name { Name(index: 80) }
  public static var behaviourInfo: Name { Name(index: 81) }
  public static var isRecord: Name { Name(index: 82) }
  public static var any: Name { Name(index: 83) }
  public static var term: Name { Name(index: 84) }
  public static var integer: Name { Name(index: 85) }
  public static var float: Name { Name(index: 86) }
  public static var binary: Name { Name(index: 87) }
  public static var bitstring: Name { Name(index: 88) }
  public static var bytes: Name { Name(index: 89) }
  public static var bits: Name { Name(index: 90) }
  public static var utf8: Name { Name(index: 91) }
  public static var utf16: Name { Name(index: 92) }
  public static var utf32: Name { Name(index: 93) }
  public static var signed: Name { Name(index: 94) }
  public static var unsigned: Name { Name(index: 95) }
  public static var big: Name { Name(index: 96) }
  public static var little: Name { Name(index: 97) }
  public static var native: Name { Name(index: 98) }
  public static var unit: Name { Name(index: 99) }
  public static var size: Name { Name(index: 100) }
  public static var exportAll: Name { Name(index: 101) }
  public static var noAutoImport: Name { Name(index: 102) }
  public static var nowarnUnusedVars: Name { Name(index: 103) }
  public static var nowarnUnusedFunction: Name { Name(index: 104) }
  public static var nowarnExportAll: Name { Name(index: 105) }
  public static var warnExportAll: Name { Name(index: 106) }
  public static var inline: Name { Name(index: 107) }
  public static var defined: Name { Name(index: 108) }
  public static var enable: Name { Name(index: 109) }
  public static var disable: Name { Name(index: 110) }
  public static var maybeExpr: Name { Name(index: 111) }
  public static var initName: Name { Name(index: 112) }
  public static var hidden: Name { Name(index: 113) }
}
