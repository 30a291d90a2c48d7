%% What is known of a host.
-record(hostent, {h_name, h_aliases = [], h_addrtype, h_length, h_addr_list = []}).
