/// Functions of parts of Erlang/OTP that Alder does not have: they exist, and fail with `notsup`.
extension NativeTable {
  static let notSupported: [Native] =
    [tracing, distribution, emulator].flatMap { list in
      list.flatMap { name, arities in arities.map { notSupported(name, $0) } }
    }
    + ["system_monitor", "system_profile"].map { name in
      // Nobody watches.
      Native(name) { _ throws(Raise) in Atom.undefined }
    }

  private static func notSupported(_ name: String, _ arity: Int) -> Native {
    .step(name, arity: arity) { p throws(Raise) in throw p.error(Atom.notsup) }
  }

  private typealias Names = KeyValuePairs<String, [Int]>

  private static let tracing: Names = [
    "seq_trace": [2], "seq_trace_info": [1], "seq_trace_print": [1, 2], "system_monitor": [1, 2],
    "system_profile": [2],
  ]

  /// What a process in charge of a connection to another node would call.
  private static let distribution: Names = [
    "dist_ctrl_get_data": [1], "dist_ctrl_get_data_notification": [1], "dist_ctrl_get_opt": [2],
    "dist_ctrl_input_handler": [2], "dist_ctrl_put_data": [2], "dist_ctrl_set_opt": [3],
    "setnode": [2, 3],
  ]

  /// The topology of processors is the system's affair.
  private static let emulator: Names = ["set_cpu_topology": [1]]
}
