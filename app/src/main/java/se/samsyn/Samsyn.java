package se.samsyn;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** The house: what stands in the packages below is a room of it. The command line starts it. */
@Modulithic(systemName = "Samsyn")
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Samsyn {}
