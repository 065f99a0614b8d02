/* empty css            */import{a as e,d as t,l as n,r,s as i}from"./shared-problems.js";import{t as a}from"./shared-page.js";var o=class extends a{static{this.properties={...a.properties,provider:{state:!0},busy:{state:!0}}}constructor(){super(),this.provider=!1,this.busy=!1}connectedCallback(){super.connectedCallback(),fetch(this.providerAddress,{redirect:`manual`}).then(({type:e})=>this.provider=e===`opaqueredirect`,()=>void 0)}render(){return t`${this.provider?t`<div class="card stack sign-in">
            <h2>Med kommunens login</h2>
            <a class="solid" href=${this.providerAddress}>Log ind med kommunens login</a>
          </div>`:n}
      <form class="card stack sign-in" novalidate @submit=${e=>void this.enter(e)}>
        <h2>Med en nøgle</h2>
        <div class="field">
          <label for="key">Nøgle</label>
          <p class="hint" id="key-hint">Den har du fået af dem, der passer Klarplan. Den begynder med klarplan_.</p>
          <input id="key" name="key" type="password" autocomplete="current-password" spellcheck="false" required
            aria-invalid=${this.problem!==null} aria-describedby=${this.problem?`key-error key-hint`:`key-hint`} />
          ${this.problem?t`<p class="problem" id="key-error" role="alert">${e(this.problem.detail||`Nøglen kunne ikke bruges.`)}</p>`:n}
        </div>
        <button class="solid" type="submit" aria-disabled=${this.busy}>Log ind</button>
      </form>`}async enter(e){e.preventDefault();let t=this.querySelector(`#key`);t&&!this.busy&&(this.busy=!0,this.problem=t.value.trim()?null:new i(422,``,`Skriv din nøgle.`),this.problem||await this.sendKey(t.value.trim()),this.busy=!1,this.problem&&t.focus())}async sendKey(e){try{let t=await fetch(`/api/session`,{method:`POST`,headers:{"Content-Type":`application/json`},body:JSON.stringify({key:e})}),n=await t.json();t.ok?location.assign(s()):this.problem=new i(t.status,``,n.detail??``)}catch{this.problem=new i(0,``,`Klarplan kan ikke nås lige nu. Prøv igen om lidt.`)}}get providerAddress(){return`/login?to=${encodeURIComponent(s())}`}};function s(){let e=new URLSearchParams(location.search).get(`til`)??`/`,t=new URL(e,location.origin);return t.origin===location.origin&&e.startsWith(`/`)?t.pathname+t.search+t.hash:`/`}customElements.define(`klarplan-log-ind-page`,o),r();