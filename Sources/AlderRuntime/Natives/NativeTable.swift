/// All functions that are implemented in Swift: one entry for each Erlang module, a folder here for
/// each.
enum NativeTable {
  static let modules: [NativeModule] = [
  ]
}
