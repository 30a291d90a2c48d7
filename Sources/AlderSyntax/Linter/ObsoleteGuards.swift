/// Type tests as they were written once, without `is_`: still allowed where a guard consists of nothing
/// else.
public enum ObsoleteGuards {
  /// The test that is meant; nil if it is none.
  public static func replacement(_ name: Name, _ arity: Int) -> Name? {
    arity == (name == .record ? 2 : 1) ? replacements[name] : nil
  }

  private static let replacements: [Name: Name] = {
    let names = NameTable()
    let tests = [
      "atom", "binary", "float", "function", "integer", "list", "number", "pid", "port", "record",
      "reference", "tuple",
    ]
    // Safe: all of them are predefined names.
    return Dictionary(
      uniqueKeysWithValues: tests.map { (names.find($0)!, names.find("is_" + $0)!) })
  }()
}
