/// Functions that are deprecated or gone, with what erlc says about them.
enum Deprecations {
  /// `module:function/arity` or `module:function/_` or `module:_/_`, and the text behind it.
  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      table[String(parts[0])] = String(parts[1])
    }
    return table
  }()

  /// What is said of a call, and the compile option that forbids to say it.
  static func warning(
    _ module: String, _ function: String, _ arity: Int
  ) -> (text: String, silencedBy: String)? {
    let text =
      table["\(module):\(function)/\(arity)"] ?? table["\(module):\(function)/_"]
      ?? table["\(module):_/_"]
    guard let text else { return nil }
    return (
      "\(module):\(function)/\(arity) is \(text)",
      text.hasPrefix("removed") ? "nowarn_removed" : "nowarn_deprecated_function"
    )
  }

  private static let lines = """
    erlang:now/0 deprecated; see the "Time and Time Correction in Erlang" chapter of the ERTS \
    User's Guide for more information
    erlang:get_stacktrace/0 removed; use the new try/catch syntax for retrieving the stack backtrace
    erlang:hash/2 removed; use erlang:phash2/2 instead
    erlang:phash/2 deprecated; use erlang:phash2/2 instead
    random:_/_ deprecated; use the 'rand' module instead
    filename:find_src/_ removed; use filelib:find_source/1,3 instead
    filename:safe_relative_path/1 removed; use filelib:safe_relative_path/2 instead
    erl_parse:set_line/2 removed; use erl_anno:set_line/2
    erl_lint:modify_line/2 removed; use erl_parse:map_anno/2 instead
    calendar:local_time_to_universal_time/1 deprecated; use \
    calendar:local_time_to_universal_time_dst/1 instead
    gen_fsm:_/_ deprecated; use the 'gen_statem' module instead
    net:_/_ deprecated; use rpc:call/4 instead
    rpc:safe_multi_server_call/_ removed; use rpc:multi_server_call/2 instead
    pg2:_/_ removed; this module was removed in OTP 24. Use 'pg' instead
    http_uri:parse/_ removed; use uri_string functions instead
    queue:lait/1 deprecated; use queue:liat/1 instead
    sys:get_debug/3 deprecated; incorrectly documented and only for internal use. Can often be \
    replaced with sys:get_log/1
    auth:cookie/0 deprecated; use erlang:get_cookie/0 instead
    auth:is_auth/1 deprecated; use net_adm:ping/1 instead
    """
}
