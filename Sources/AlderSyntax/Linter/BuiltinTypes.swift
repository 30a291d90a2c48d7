/// The types that need no definition.
enum BuiltinTypes {
  static func contains(_ type: FunctionID) -> Bool { all.contains(type) }

  /// Whether a module may not define the type itself. Those added to the language later it may.
  static func isReserved(_ type: FunctionID) -> Bool { !redefinable.contains(type) }

  private static let all = parse(
    """
    any/0 arity/0 atom/0 binary/0 bitstring/0 bool/0 boolean/0 byte/0 char/0 dynamic/0 float/0
    function/0 identifier/0 integer/0 iodata/0 iolist/0 list/0 list/1 map/0
    maybe_improper_list/0 maybe_improper_list/2 mfa/0 module/0 neg_integer/0 nil/0 no_return/0
    node/0 non_neg_integer/0 none/0 nonempty_binary/0 nonempty_bitstring/0
    nonempty_improper_list/2 nonempty_list/0 nonempty_list/1 nonempty_maybe_improper_list/0
    nonempty_maybe_improper_list/2 nonempty_string/0 number/0 pid/0 port/0 pos_integer/0
    reference/0 string/0 term/0 timeout/0 tuple/0 fun/0 record/1
    """)

  private static let redefinable = parse(
    "dynamic/0 nonempty_binary/0 nonempty_bitstring/0 arity/0 bool/0 mfa/0 iodata/0 identifier/0")

  /// Only names that every table has can be found in all modules.
  private static func parse(_ text: String) -> Set<FunctionID> {
    let names = NameTable()
    var types: Set<FunctionID> = []
    for entry in text.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "/")
      guard let name = names.find(String(parts[0])) else {
        preconditionFailure("\(parts[0]) is not a predefined name")
      }
      types.insert(FunctionID(name: name, arity: Int(parts[1])!))
    }
    return types
  }
}
