/// What --help says.
enum Help {
  static var text: String {
    """
    Alder runs Erlang from source.

    Usage:
      alder [OPTION...]                       start the shell
      alder [OPTION...] FILE [ARGUMENT...]    run main/1 of a file; the same as alder run FILE
      alder [OPTION...] DIR|NAME.app [ARG...] start the application that is there, and those it needs
      alder [OPTION...] eval 'EXPRS.'         evaluate expressions
      alder [OPTION...] check FILE...         say what is wrong with files, without running them
      alder [OPTION...] test [FILE|DIR...]    run the tests in files and directories (default: .)

    Options:
    \(options)

    Flags of erl's emulator for what Alder does not have, as +A and +sbt, are without effect.
    -APPLICATION KEY VALUE sets a parameter of an application; VALUE is an Erlang term.

    Examples:
      alder samples/echo_server.erl
      alder eval --print 'lists:seq(1, 10).'
      alder check src/*.erl
      alder test --verbose test
      alder --watch server.erl 8080
      alder -pa lib -D DEBUG +S 4 server.erl 8080
      alder -config sys -shop limit 17 -pa shop/ebin shop.erl
      alder -noshell -eval 'io:format("Hello~n"), halt().'
      alder -noshell -s my_module start -s init stop

    """
  }

  private static var options: String {
    let left = CommandOption.all.map { "\($0.name)\($0.values.placeholder)" }
    let width = left.map(\.count).max() ?? 0
    return zip(left, CommandOption.all).map { text, option in
      "  \(text)\(String(repeating: " ", count: width - text.count + 2))\(option.help)"
    }.joined(separator: "\n")
  }
}

extension CommandOption.Values {
  fileprivate var placeholder: String {
    switch self {
    case .none: ""
    case .one(let name): " \(name)"
    case .two(let first, let second): " \(first) \(second)"
    case .directories: " DIR"
    case .call: " MOD [FUN [ARG...]]"
    case .rest: " WORD..."
    }
  }
}
